import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';

const SERVER = '../shared/oracles/stripe/server.mjs';
const PAGE = 100;
const AUTHORIZATION = { Authorization: 'Bearer sk_test_oracle' };

/** An object as Stripe shows it: what of it is looked at. */
export type StripeObject = {
  readonly id: string;
  readonly object: string;
  readonly status?: string;
  readonly currency?: string;
  readonly amount?: number;
  readonly amount_captured?: number;
  readonly payment_intent?: string | null;
  readonly metadata?: Readonly<Record<string, string>>;
};

/** A stand-in for Stripe by others: stricter about parameters than ours, and not part of this repository. */
export type StripeOracle = {
  readonly url: string;
  /** A call of its API or, below /_oracle, to itself; the answer whatever its status. */
  call<Answer>(method: 'GET' | 'POST', path: string, body?: string): Promise<Answer>;
  all(path: string): Promise<readonly StripeObject[]>;
  stop(): void;
};

export function hasStripeOracle(): boolean {
  return existsSync(SERVER);
}

/** Starts it on a free port, in a process of its own. */
export async function startStripeOracle(): Promise<StripeOracle> {
  const child: ChildProcess = spawn(process.execPath, [SERVER, '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
  if (!child.stdout) throw new Error('the stand-in for Stripe says nothing');
  const [line] = await once(child.stdout, 'data');
  const url = /http:\S+/.exec(String(line))?.[0] ?? '';
  const call = async <Answer>(method: 'GET' | 'POST', path: string, body?: string): Promise<Answer> => {
    const form = path.startsWith('/v1/') ? { 'Content-Type': 'application/x-www-form-urlencoded' } : {};
    const answer = await fetch(url + path, { method, headers: { ...AUTHORIZATION, ...form }, ...(body === undefined ? {} : { body }) });
    return answer.json();
  };
  return { url, call, all: (path) => listAll(call, path), stop: () => void child.kill() };
}

async function listAll(call: StripeOracle['call'], path: string): Promise<readonly StripeObject[]> {
  const found: StripeObject[] = [];
  for (let hasMore = true; hasMore; ) {
    const last = found.at(-1);
    const page = await call<{ readonly data: readonly StripeObject[]; readonly has_more: boolean }>(
      'GET',
      `${path}?limit=${PAGE}${last ? `&starting_after=${last.id}` : ''}`,
    );
    found.push(...page.data);
    hasMore = page.has_more;
  }
  return found;
}
