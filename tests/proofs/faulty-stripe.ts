import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { FixedClock } from '#tests/support/context.ts';
import type { StripeObject, StripeOracle } from '#tests/support/stripe-oracle.ts';
import { type Counts, drawn } from './counts.ts';
import { DAY_S, HOUR_S, secondsOn } from './virtual-time.ts';

/** Longer than a client of ours waits for an answer to begin with. */
const SLOW_MS = 300;
const HOLE_S = 25 * HOUR_S;
/** After a fault the next call under the same key meets one as often as this. */
const BURST = 0.5;

/** What goes wrong with a call that may make something. before and after: whether it has been carried out. In hundredths of all. */
const WRITE_FAULTS = {
  'timeout before': 2,
  'timeout after': 3,
  'cut before': 1.5,
  'cut after': 2,
  'cut within the answer': 1.5,
  'slow answer': 3,
  '429': 2.5,
  '409 key in use': 1.5,
  '500 before': 1,
  '500 after': 1.5,
  'saved 500 before': 1,
  'saved 500 after': 1,
  '502 page': 1,
} as const;
const READ_FAULTS = {
  'timeout before': 0.4,
  'cut before': 0.7,
  'cut within the answer': 0.7,
  'slow answer': 3,
  '429': 1,
  '500 before': 1,
  '502 page': 0.7,
} as const;
/** For more than a day no call that makes a page for such a payment is answered; of the first one, whether it was carried out. */
const HOLES = { 'a day without answers, first call lost before': 0.6, 'a day without answers, first call carried out': 0.6 } as const;

type Fault = keyof typeof WRITE_FAULTS | keyof typeof READ_FAULTS;
type Hole = keyof typeof HOLES;
type Reply = { readonly status: number; readonly body: string; readonly headers?: Readonly<Record<string, string>> };
type Call = {
  readonly method: string;
  readonly url: URL;
  readonly body: string;
  readonly key: string | null;
  readonly headers: Readonly<Record<string, string>>;
};

/** A page on which one payment is made, as the provider knows it. */
export type Page = { readonly id: string; readonly paymentId: string; readonly madeS: number };
/** How the provider's day goes: calls fail now and then, or all of them, or none. */
export type Weather = 'changing' | 'down' | 'calm';
/** What stands behind a faulty Stripe. onPage, onRefund: told of each one that is made; its answer waits for them. */
export type Behind = {
  readonly oracle: StripeOracle;
  readonly clock: FixedClock;
  readonly chance: () => number;
  readonly tally: Counts;
  onPage(page: Page): Promise<void>;
  onRefund(refund: StripeObject): void;
};
export type FaultyStripe = {
  readonly apiHost: string;
  readonly pages: readonly Page[];
  /** What is shown of an object in place of what the stand-in says, by its id. */
  readonly shown: Map<string, Readonly<Record<string, unknown>>>;
  weather: Weather;
  stop(): Promise<void>;
};

type World = Behind & {
  readonly stripe: { weather: Weather; readonly pages: Page[]; readonly shown: FaultyStripe['shown'] };
  readonly keys: Map<string, { sinceS: number; generation: number }>;
  readonly saved: Map<string, Reply>;
  readonly troubled: Set<string>;
  readonly inFlight: Set<string>;
  readonly holes: Map<string, { readonly kind: Hole; readonly untilS: number } | null>;
};

/**
 * A server in front of the stand-in that answers late, wrongly, twice the same or not at all. It keeps keys for a day and lists by the day
 * something was made, on a clock that is set by hand, as the stand-in does neither.
 */
export async function startFaultyStripe(behind: Behind): Promise<FaultyStripe> {
  const shown = new Map<string, Readonly<Record<string, unknown>>>();
  const own = { weather: 'changing' as Weather, pages: [] as Page[], shown };
  const world: World = { ...behind, stripe: own, keys: new Map(), saved: new Map(), troubled: new Set(), inFlight: new Set(), holes: new Map() };
  const server = createServer((request, response) => void receive(world, request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return Object.assign(own, { apiHost: `http://127.0.0.1:${port}`, stop: () => stop(server) });
}

function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

async function receive(world: World, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of request) chunks.push(chunk);
  } catch {
    return;
  }
  const { method = 'GET', url = '/', headers } = request;
  const key = headers['idempotency-key'];
  const call: Call = {
    method,
    url: new URL(url, 'http://stripe'),
    body: Buffer.concat(chunks).toString(),
    key: typeof key === 'string' ? keptKey(world, key) : null,
    headers: Object.fromEntries(['authorization', 'content-type', 'stripe-version'].flatMap((name) => (headers[name] ? [[name, String(headers[name])]] : []))),
  };
  await answer(world, call, response);
}

/** The key as it is known behind: after a day the same one is another. */
function keptKey({ keys, clock }: World, key: string): string {
  const now = secondsOn(clock);
  const known = keys.get(key) ?? { sinceS: now, generation: 1 };
  const kept = now - known.sinceS < DAY_S ? known : { sinceS: now, generation: known.generation + 1 };
  keys.set(key, kept);
  return `${key}#${kept.generation}`;
}

async function answer(world: World, call: Call, response: ServerResponse): Promise<void> {
  const { key } = call;
  const saved = key === null ? undefined : world.saved.get(key);
  if (saved) return send(response, { ...saved, headers: { 'idempotent-replayed': 'true' } });
  if (key !== null && world.inFlight.has(key)) {
    world.tally.add('409 two at once under one key');
    return send(response, keyInUse(world));
  }
  const fault = faultOf(world, call);
  if (fault) world.tally.add(fault);
  await withFault(world, call, { fault, response });
}

function faultOf(world: World, call: Call): Fault | '503 while nothing works' | Hole | null {
  if (world.stripe.weather === 'calm') return null;
  const hole = holeOf(world, call);
  if (hole) return hole;
  if (world.stripe.weather === 'down') return '503 while nothing works';
  const { key } = call;
  if (key === null) return drawn(world.chance, READ_FAULTS);
  const isInBurst = world.troubled.has(key) && world.chance() < BURST;
  const fault = isInBurst ? drawnForSure(world.chance) : drawn(world.chance, WRITE_FAULTS);
  if (fault) world.troubled.add(key);
  return fault;
}

function drawnForSure(chance: () => number): Fault {
  for (;;) {
    const fault = drawn(chance, WRITE_FAULTS);
    if (fault) return fault;
  }
}

function holeOf({ holes, chance, clock }: World, { method, url, body }: Call): Hole | null {
  if (method !== 'POST' || url.pathname !== '/v1/checkout/sessions') return null;
  const paymentId = new URLSearchParams(body).get('client_reference_id') ?? '';
  if (!holes.has(paymentId)) {
    const kind = drawn(chance, HOLES);
    holes.set(paymentId, kind && { kind, untilS: secondsOn(clock) + HOLE_S });
  }
  const hole = holes.get(paymentId) ?? null;
  return hole && secondsOn(clock) < hole.untilS ? hole.kind : null;
}

type Failing = { readonly fault: Fault | '503 while nothing works' | Hole | null; readonly response: ServerResponse };

async function withFault(world: World, call: Call, { fault, response }: Failing): Promise<void> {
  switch (fault) {
    case null:
      return send(response, await carryOut(world, call));
    case 'timeout before':
      return;
    case 'cut before':
      return void response.destroy();
    case 'timeout after':
      return void (await carryOut(world, call));
    case 'cut after':
      await carryOut(world, call);
      return void response.destroy();
    case 'cut within the answer':
      return sendHalf(response, await carryOut(world, call));
    case 'slow answer': {
      const reply = await carryOut(world, call);
      await pause(Math.ceil(world.chance() * SLOW_MS));
      return send(response, reply);
    }
    case '500 after':
      await carryOut(world, call);
      return send(response, brokenDown(500));
    case 'saved 500 after':
      await carryOut(world, call);
      return send(response, save(world, call));
    case 'saved 500 before':
      return send(response, save(world, call));
    case 'a day without answers, first call carried out':
      if (!world.stripe.pages.some(({ paymentId }) => call.body.includes(paymentId))) await carryOut(world, call);
      return send(response, brokenDown(503));
    default:
      return send(response, refused(world, fault));
  }
}

function refused(world: World, fault: '429' | '409 key in use' | '500 before' | '502 page' | '503 while nothing works' | Hole): Reply {
  if (fault === '429') return failure(429, { type: 'invalid_request_error', code: 'rate_limit', message: 'Too many requests.' });
  if (fault === '409 key in use') return keyInUse(world);
  if (fault === '502 page') return { status: 502, body: '<html><body>502 Bad Gateway</body></html>', headers: { 'content-type': 'text/html' } };
  return brokenDown(fault === '500 before' ? 500 : 503);
}

function failure(status: number, error: Readonly<Record<string, string>>): Reply {
  return { status, body: JSON.stringify({ error }) };
}

function brokenDown(status: number): Reply {
  return failure(status, { type: 'api_error', message: 'Something went wrong on our end.' });
}

/** Both kinds of error it has been seen under. */
function keyInUse({ chance }: World): Reply {
  const type = chance() < 0.5 ? 'idempotency_error' : 'invalid_request_error';
  return failure(409, { type, code: 'idempotency_key_in_use', message: 'There is currently another in-progress request using this Idempotent Key.' });
}

function save({ saved }: World, { key }: Call): Reply {
  const reply = brokenDown(500);
  if (key !== null) saved.set(key, reply);
  return reply;
}

/** The call to the stand-in, once at a time under one key. */
async function carryOut(world: World, call: Call): Promise<Reply> {
  const { key, method, url, body } = call;
  if (key !== null) world.inFlight.add(key);
  try {
    const headers = { ...call.headers, ...(key === null ? {} : { 'idempotency-key': key }) };
    const answered = await fetch(world.oracle.url + url.pathname + searchOf(world, url), { method, headers, ...(method === 'POST' ? { body } : {}) });
    const text = await answered.text();
    if (!answered.ok) return { status: answered.status, body: text };
    if (method === 'POST' && !answered.headers.has('idempotent-replayed')) await noteMade(world, JSON.parse(text));
    return { status: 200, body: asShown(world, url, text) };
  } finally {
    if (key !== null) world.inFlight.delete(key);
  }
}

async function noteMade(world: World, made: StripeObject): Promise<void> {
  if (made.object === 'refund') world.onRefund(made);
  if (made.object !== 'checkout.session') return;
  const page = { id: made.id, paymentId: made.metadata?.['payment_id'] ?? '', madeS: secondsOn(world.clock) };
  world.stripe.pages.push(page);
  await world.onPage(page);
}

/** What the stand-in says, with what is shown in place of it, and of a list only what was made in the days asked for. */
function asShown({ stripe: { shown, pages } }: World, { searchParams }: URL, text: string): string {
  if (!searchParams.has('limit')) {
    const one: StripeObject = JSON.parse(text);
    const instead = shown.get(one.id);
    return instead ? JSON.stringify({ ...one, ...instead }) : text;
  }
  const list: { readonly data: readonly StripeObject[]; readonly has_more: boolean } = JSON.parse(text);
  const from = Number(searchParams.get('created[gte]') ?? 0);
  const madeAt = new Map(from === 0 ? [] : pages.map(({ id, madeS }) => [id, madeS]));
  const isIn = ({ id }: StripeObject) => (madeAt.get(id) ?? from) >= from;
  const last = list.data.at(-1);
  const data = list.data.filter(isIn).map((one) => ({ ...one, ...shown.get(one.id) }));
  return JSON.stringify({ ...list, data, has_more: list.has_more && last !== undefined && isIn(last) });
}

/** A list of pages made until some day begins after the first one that was made later; the stand-in tells the newest first. */
function searchOf({ stripe: { pages } }: World, { search, searchParams }: URL): string {
  const to = Number(searchParams.get('created[lte]') ?? Infinity);
  const tooNew = searchParams.has('starting_after') ? undefined : pages.find(({ madeS }) => madeS > to);
  return tooNew ? `${search}&starting_after=${tooNew.id}` : search;
}

function send(response: ServerResponse, { status, body, headers = {} }: Reply): void {
  if (response.destroyed) return;
  response.writeHead(status, { 'content-type': 'application/json', 'request-id': 'req_proof', ...headers }).end(body);
}

function sendHalf(response: ServerResponse, { status, body }: Reply): void {
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) });
  response.write(body.slice(0, body.length / 2), () => response.destroy());
}
