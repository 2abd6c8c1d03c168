import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Stripe from 'stripe';
import type { Context } from '#app/ports/context.ts';
import { action } from '#app/routes/hooks.stripe.ts';
import type { FixedClock } from '#tests/support/context.ts';
import { aLoadContext } from '#tests/support/sessions.ts';
import type { StripeOracle } from '#tests/support/stripe-oracle.ts';
import { type Counts, drawn } from './counts.ts';
import { DAY_S, HOUR_S, secondsOn } from './virtual-time.ts';

/** While the first one is taken out of use both are good. */
export const SECRETS = ['whsec_of_last_year', 'whsec_of_this_year'] as const;
const STANDIN_SECRET = 'whsec_of_the_stand_in';
/** What the endpoint is signed up for; of all the rest a few come all the same. */
const WANTED = /^(checkout\.session\.|payment_intent\.(succeeded|payment_failed)|refund\.)/;
const UNWANTED_TOO = 0.02;
const TOO_OLD_S = 301;
/** What becomes of a message, in hundredths. The rest comes once and at once. */
const FATES = {
  'never sent': 6,
  'sent twice at once': 10,
  'sent ten times at once': 2,
  'sent late': 12,
  'sent again days later': 5,
  'answer lost, sent again': 4,
  'signature too old, signed anew': 2,
  'forged before it came': 2,
} as const;

type Event = { readonly id: string; readonly type: string; readonly data: { readonly object: EventObject } };
type EventObject = { readonly id: string; readonly metadata?: Readonly<Record<string, string>> };
type Letter = { readonly event: Event; readonly order: number; readonly dueS: number; readonly copies: number; readonly kind: 'good' | 'old' | 'forged' };
type Sending = { readonly context: Context; readonly clock: FixedClock; readonly chance: () => number; readonly tally: Counts };

/** What Stripe has to tell, sent late, again, in another order or never, each time signed anew. */
export type LateMessages = {
  post(event: Omit<Event, 'id'>): void;
  waiting(): number;
  /** Sends what is due; how many that were. */
  send(): Promise<number>;
  stop(): void;
};

/** Takes the messages of the stand-in and sends them on, its own way. */
export async function lateMessages(sending: Sending, oracle: StripeOracle): Promise<LateMessages> {
  const letters: Letter[] = [];
  const latest = new Map<string, number>();
  let order = 0;
  const post = (event: Event) => {
    if (!WANTED.test(event.type) && sending.chance() > UNWANTED_TOO) return;
    order += 1;
    letters.push(...fated(sending, event, order));
  };
  const door = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const signature = String(request.headers['stripe-signature']);
    const event = Stripe.webhooks.constructEvent(Buffer.concat(chunks), signature, STANDIN_SECRET);
    post(event as Stripe.Event & Event);
    response.end();
  });
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve));
  const { port } = door.address() as AddressInfo;
  await oracle.call('POST', '/_oracle/webhook', JSON.stringify({ url: `http://127.0.0.1:${port}/`, secret: STANDIN_SECRET }));
  return {
    post: (event) => post({ id: `evt_proof_${order}`, ...event }),
    waiting: () => letters.length,
    send: () => sendDue(sending, letters, latest),
    stop: () => void door.close(),
  };
}

/** The letters a message becomes. */
function fated({ chance, tally, clock }: Sending, event: Event, order: number): readonly Letter[] {
  const now = secondsOn(clock);
  const once: Letter = { event, order, dueS: now, copies: 1, kind: 'good' };
  const fate = drawn(chance, FATES);
  if (fate) tally.add(fate);
  const later = { ...once, dueS: now + Math.floor(60 + chance() * 3 * DAY_S) };
  switch (fate) {
    case null:
      return [once];
    case 'never sent':
      return [];
    case 'sent twice at once':
      return [{ ...once, copies: 2 }];
    case 'sent ten times at once':
      return [{ ...once, copies: 10 }];
    case 'sent late':
      return [later];
    case 'sent again days later':
      return [once, later];
    case 'answer lost, sent again':
      return [once, { ...once, dueS: now + HOUR_S }];
    case 'signature too old, signed anew':
      return [
        { ...once, kind: 'old' },
        { ...once, dueS: now + 60 },
      ];
    case 'forged before it came':
      return [{ ...once, kind: 'forged' }, once];
  }
}

async function sendDue(sending: Sending, letters: Letter[], latest: Map<string, number>): Promise<number> {
  const now = secondsOn(sending.clock);
  const due = letters.filter(({ dueS }) => dueS <= now);
  letters.splice(0, letters.length, ...letters.filter(({ dueS }) => dueS > now));
  for (const letter of mixed(sending.chance, due)) {
    noteOrder(sending.tally, letter, latest);
    await Promise.all(Array.from({ length: letter.copies }, () => deliver(sending, letter)));
  }
  return due.length;
}

/** The last one first, or in any order. */
function mixed(chance: () => number, letters: readonly Letter[]): readonly Letter[] {
  if (chance() < 0.5) return letters.toReversed();
  return letters
    .map((letter) => ({ letter, at: chance() }))
    .sort((a, b) => a.at - b.at)
    .map(({ letter }) => letter);
}

function noteOrder(tally: Counts, { event, order }: Letter, latest: Map<string, number>): void {
  const { id, metadata } = event.data.object;
  const subject = metadata?.['payment_id'] ?? id;
  const before = latest.get(subject) ?? 0;
  if (order < before) tally.add('sent after a later one of the same payment');
  latest.set(subject, Math.max(order, before));
}

/** Through the door Stripe knocks at. */
async function deliver({ context, clock, chance, tally }: Sending, { event, kind }: Letter): Promise<void> {
  const body = JSON.stringify(event);
  const timestamp = secondsOn(clock) - (kind === 'old' ? TOO_OLD_S : 0);
  const secret = kind === 'forged' ? 'whsec_of_somebody_else' : chance() < 0.2 ? SECRETS[0] : SECRETS[1];
  if (secret === SECRETS[0]) tally.add('signed with the old secret');
  const signature = Stripe.webhooks.generateTestHeaderString({ payload: body, secret, timestamp });
  const request = new Request('http://localhost/hooks/stripe', { method: 'POST', headers: { 'Stripe-Signature': signature }, body });
  const { status } = await action({ request, params: {}, context: aLoadContext(context) });
  tally.add('messages sent');
  if (status !== (kind === 'good' ? 200 : 400)) throw new Error(`a ${kind} message of ${event.type} was answered ${status}`);
}
