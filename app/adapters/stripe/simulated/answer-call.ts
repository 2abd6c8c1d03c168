import { createHash } from 'node:crypto';
import { type Books, type Intent, newId, type Refund, refundedOf, type Session } from './books.ts';

const ONE_DAY_S = 86_400;
const SMALLEST = 30;
const LARGEST = 99_999_999;

export type Call = {
  readonly method: string;
  readonly path: string;
  /** Fields of the body or the query as they came: `line_items[0][quantity]`. */
  readonly fields: ReadonlyMap<string, string>;
  readonly key: string | null;
};
export type CallAnswer = { readonly status: number; readonly body: unknown; readonly isReplayed: boolean };
/** now: seconds. checkoutUrl: where a checkout is played. tell: hears of every event, in order. */
export type World = {
  readonly books: Books;
  readonly now: () => number;
  readonly checkoutUrl: (id: string) => string;
  readonly tell: (type: string, object: Session | Intent | Refund) => void;
};

class StripeRefusal extends Error {
  readonly status: number;
  readonly error: Readonly<Record<string, unknown>>;
  constructor(status: number, error: Readonly<Record<string, unknown>>) {
    super(String(error['message']));
    this.status = status;
    this.error = { type: 'invalid_request_error', ...error };
  }
}

/** Answers one call as Stripe would: the same key gets the same answer again, or an error where its parameters differ. */
export function answerCall(world: World, call: Call): CallAnswer {
  const print = printOf(call);
  const kept = call.key === null ? undefined : world.books.replies[call.key];
  if (kept) return kept.print === print ? { ...kept, isReplayed: true } : { ...toAnswer(keyMisused()), isReplayed: false };
  const answer = answerOnce(world, call);
  // What was refused unread is not kept.
  if (call.key !== null && (answer.status === 200 || answer.status >= 500)) world.books.replies[call.key] = { print, ...answer };
  return { ...answer, isReplayed: false };
}

/** Keeps a failure of Stripe's own under the key, as if the call had been begun and broken off without doing anything. */
export function saveFailure({ books }: World, call: Call): CallAnswer {
  const failure = { status: 500, body: { error: { type: 'api_error', message: 'An unknown error occurred' } } };
  if (call.key !== null) books.replies[call.key] ??= { print: printOf(call), ...failure };
  return { ...failure, isReplayed: false };
}

function printOf({ method, path, fields }: Call): string {
  return createHash('sha256')
    .update(JSON.stringify([method, path, [...fields]]))
    .digest('hex');
}

function answerOnce(world: World, call: Call): { readonly status: number; readonly body: unknown } {
  try {
    return { status: 200, body: structuredClone(act(world, call)) };
  } catch (error) {
    if (error instanceof StripeRefusal) return toAnswer(error);
    throw error;
  }
}

function toAnswer({ status, error }: StripeRefusal): { readonly status: number; readonly body: unknown } {
  return { status, body: { error } };
}

function act(world: World, call: Call): unknown {
  const { books } = world;
  const [, resource = '', id] = /^\/v1\/(checkout\/sessions|payment_intents|refunds)(?:\/([^/]+))?$/.exec(call.path) ?? [];
  switch (`${call.method} ${resource}${id === undefined ? '' : '/id'}`) {
    case 'POST checkout/sessions':
      return createSession(world, call.fields);
    case 'GET checkout/sessions/id':
      return withIntent(books, found(books.sessions, id), call.fields);
    case 'GET checkout/sessions':
      return toList(
        call,
        Object.values(books.sessions).filter(({ created }) => isCreatedWithin(created, call.fields)),
      );
    case 'GET payment_intents/id':
      return found(books.intents, id);
    case 'POST refunds':
      return createRefund(world, call.fields);
    case 'GET refunds/id':
      return found(books.refunds, id);
    case 'GET refunds':
      return toList(
        call,
        Object.values(books.refunds).filter((refund) => refund.payment_intent === call.fields.get('payment_intent')),
      );
    default:
      throw new StripeRefusal(404, { message: `Unrecognized request URL (${call.method}: ${call.path}).` });
  }
}

function createSession({ books, now, checkoutUrl }: World, fields: Call['fields']): Session {
  const amount = whole(fields, 'line_items[0][price_data][unit_amount]') * whole(fields, 'line_items[0][quantity]');
  if (amount < SMALLEST) throw new StripeRefusal(400, { code: 'amount_too_small', message: 'The amount is below the least that can be charged.' });
  if (amount > LARGEST) throw new StripeRefusal(400, { code: 'amount_too_large', message: 'The amount has more than eight digits.' });
  const id = newId('cs_test');
  const session: Session = {
    id,
    object: 'checkout.session',
    created: now(),
    expires_at: now() + ONE_DAY_S,
    currency: needed(fields, 'line_items[0][price_data][currency]'),
    amount_total: amount,
    metadata: metadataOf(fields, 'metadata'),
    success_url: needed(fields, 'success_url'),
    cancel_url: needed(fields, 'cancel_url'),
    description: needed(fields, 'line_items[0][price_data][product_data][name]'),
    status: 'open',
    payment_status: 'unpaid',
    payment_intent: null,
    url: checkoutUrl(id),
  };
  books.sessions[id] = session;
  return session;
}

function createRefund({ books, now, tell }: World, fields: Call['fields']): Refund {
  const intent = found(books.intents, needed(fields, 'payment_intent'));
  const amount = whole(fields, 'amount');
  const left = intent.amount_received - refundedOf(books, intent.id);
  if (left === 0) throw new StripeRefusal(400, { code: 'charge_already_refunded', message: 'The charge has already been refunded.' });
  if (amount > left)
    throw new StripeRefusal(400, { param: 'amount', message: `Refund amount (${amount}) is greater than unrefunded amount on charge (${left})` });
  const id = newId('re');
  const refund: Refund = {
    id,
    object: 'refund',
    created: now(),
    currency: intent.currency,
    amount,
    payment_intent: intent.id,
    metadata: metadataOf(fields, 'metadata'),
    status: 'succeeded',
    failure_reason: null,
  };
  books.refunds[id] = refund;
  tell('refund.created', refund);
  return refund;
}

function withIntent(books: Books, session: Session, fields: Call['fields']): unknown {
  const isExpanded = [...fields].some(([name, value]) => name.startsWith('expand') && value === 'payment_intent');
  return isExpanded && session.payment_intent !== null ? { ...session, payment_intent: found(books.intents, session.payment_intent) } : session;
}

function isCreatedWithin(created: number, fields: Call['fields']): boolean {
  return created >= Number(fields.get('created[gte]') ?? 0) && created <= Number(fields.get('created[lte]') ?? Number.POSITIVE_INFINITY);
}

/** Newest first, a page at a time. */
function toList({ path, fields }: Call, objects: readonly { readonly id: string }[]): unknown {
  const newestFirst = objects.toReversed();
  const from = fields.has('starting_after') ? newestFirst.findIndex(({ id }) => id === fields.get('starting_after')) + 1 : 0;
  const limit = Number(fields.get('limit') ?? 10);
  return { object: 'list', url: path, has_more: newestFirst.length > from + limit, data: newestFirst.slice(from, from + limit) };
}

function found<Kept>(kept: Readonly<Record<string, Kept>>, id: string | undefined): Kept {
  const object = kept[id ?? ''];
  if (!object) throw new StripeRefusal(404, { code: 'resource_missing', param: 'id', message: `No such object: '${id ?? ''}'` });
  return object;
}

function needed(fields: Call['fields'], name: string): string {
  const value = fields.get(name);
  if (value === undefined || value === '')
    throw new StripeRefusal(400, { code: 'parameter_missing', param: name, message: `Missing required param: ${name}.` });
  return value;
}

function whole(fields: Call['fields'], name: string): number {
  const value = needed(fields, name);
  if (!/^\d+$/.test(value)) throw new StripeRefusal(400, { code: 'parameter_invalid_integer', param: name, message: `Invalid integer: ${value}` });
  return Number(value);
}

function metadataOf(fields: Call['fields'], name: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...fields].flatMap(([field, value]) => {
      const key = new RegExp(`^${name}\\[([^\\]]+)\\]$`).exec(field)?.[1];
      return key === undefined ? [] : [[key, value]];
    }),
  );
}

function keyMisused(): StripeRefusal {
  return new StripeRefusal(400, {
    type: 'idempotency_error',
    message: 'Keys for idempotent requests can only be used with the same parameters they were first used with.',
  });
}
