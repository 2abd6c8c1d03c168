import type { Buyer } from '#app/domain/accounts/people.ts';
import { hostScope } from '#app/domain/accounts/scope.ts';
import type { TypedLine } from '#app/domain/ordering/order-facts.ts';
import type { Context } from '#app/ports/context.ts';
import { type NotPlaced, type PlaceOrder, placeOrder } from '#app/use-cases/ordering/place-order.ts';
import { migrate, openStore } from '#db/database.ts';
import { verifyStore } from '#db/invariants/verify-store.ts';
import { benchContext } from '#tests/bench/bench-data.ts';
import { answering } from '#tests/bench/child.ts';
import { aBuyer, aListPrice, anItem, stock } from '#tests/support/builders.ts';
import { aHost, asSeen, typed } from '#tests/support/ordering.ts';

const host = hostScope('test');
/** Of everything but the scarce item there is enough. */
const PLENTY = 1_000_000;
const MOST_TRIES = 20;

/** The scarce item, what is sold with it, and how much of each a buyer wants. */
export type Sale = { readonly sku: string; readonly others: readonly string[]; readonly each: number };
export type OversellTask =
  | { readonly kind: 'open'; readonly url: string | null; readonly file: string }
  | { readonly kind: 'buyers'; readonly count: number }
  | { readonly kind: 'items'; readonly sale: Sale; readonly units: number }
  /** Each buyer is shown the scarce item, in stock, with the others in an order of its own. */
  | ({ readonly kind: 'see' } & Crowd)
  /** All of them press the button at once. */
  | { readonly kind: 'place' }
  /** All of them look and then press, at once; who sees the item gone leaves. */
  | ({ readonly kind: 'see-and-place' } & Crowd)
  | { readonly kind: 'count'; readonly sale: Sale }
  | { readonly kind: 'verify' };
/** asked: who was asked again or saw it gone. pressedAgain: how often a buyer waited in vain for a connection, of which there are ten, and sent the same submission again. */
export type Placed = { readonly accepted: number; readonly asked: number; readonly pressedAgain: number; readonly errors: readonly string[] };
export type Counted = { readonly onHand: number; readonly reserved: number; readonly promised: number };

type Crowd = { readonly sale: Sale; readonly buyers: readonly Buyer[] };
type Seen = { readonly buyer: Buyer; readonly command: PlaceOrder };

let context: Context | null = null;
let seen: readonly Seen[] = [];

answering(async (task: OversellTask): Promise<unknown> => {
  if (task.kind === 'open') {
    const store = await openStore(task);
    await migrate(store);
    context = benchContext(store);
    return null;
  }
  if (!context) throw new Error('open comes first');
  switch (task.kind) {
    case 'buyers':
      return makeBuyers(context, task.count);
    case 'items':
      return stockUp(context, task);
    case 'see':
      seen = await see(context, task);
      return null;
    case 'place':
      return place(
        context,
        seen.map((each) => async () => each),
      );
    case 'see-and-place':
      return place(context, lookers(context, task));
    case 'count':
      return count(context, task.sale);
    case 'verify':
      return (await verifyStore(context.store)).flatMap(({ name, violations }) => violations.map(({ problem }) => `${name}: ${problem}`));
  }
});

async function makeBuyers({ store }: Context, count: number): Promise<readonly Buyer[]> {
  await aHost(store);
  const buyers: Buyer[] = [];
  for (let at = 0; at < count; at++) buyers.push(await aBuyer(store));
  return buyers;
}

async function stockUp({ store }: Context, { sale, units }: { readonly sale: Sale; readonly units: number }): Promise<null> {
  for (const sku of [sale.sku, ...sale.others]) {
    const item = await anItem(store, { sku });
    await aListPrice(store, { itemId: item.id });
    await stock(store, { itemId: item.id, onHand: sku === sale.sku ? units : PLENTY });
  }
  return null;
}

/** No buyer has prices of their own, so all who type the lines in one order are shown the same. */
async function see(known: Context, { sale, buyers }: Crowd): Promise<readonly Seen[]> {
  const [first] = buyers;
  if (!first) return [];
  const shown: PlaceOrder[] = [];
  for (const lines of ordersOf(sale)) shown.push(await asSeen(known, first, lines));
  return buyers.flatMap((buyer, at) => {
    const command = shown[at % shown.length];
    return command ? [{ buyer, command: { ...command, submissionKey: known.ids.token() } }] : [];
  });
}

/** The lines of a sale, beginning with each of them in turn. */
function ordersOf({ sku, others, each }: Sale): readonly (readonly TypedLine[])[] {
  const lines = [sku, ...others].map((code) => typed(code, each));
  return lines.map((_, at) => [...lines.slice(at), ...lines.slice(0, at)]);
}

type Look = () => Promise<Seen | null>;

function lookers(known: Context, { sale, buyers }: Crowd): readonly Look[] {
  const orders = ordersOf(sale);
  return buyers.map((buyer, at) => async () => {
    const lines = orders[at % orders.length] ?? [];
    const command = await asSeen(known, buyer, lines);
    const isThere = command.seen.length === lines.length && command.seen.every(({ days }) => !days.includes('-='));
    return isThere ? { buyer, command } : null;
  });
}

async function place(known: Context, looks: readonly Look[]): Promise<Placed> {
  let pressedAgain = 0;
  const press = async ({ buyer, command }: Seen): Promise<Answer> => {
    for (let tries = 1; ; tries++) {
      try {
        return await placeOrder(known, buyer, command);
      } catch (error) {
        if (tries === MOST_TRIES || !isBusy(error)) throw error;
        pressedAgain += 1;
      }
    }
  };
  const answers = await Promise.allSettled(
    looks.map(async (look) => {
      const shown = await look();
      return shown ? press(shown) : null;
    }),
  );
  const errors = answers.flatMap((answer) => (answer.status === 'rejected' ? [String(answer.reason)] : []));
  const ends = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [endOf(answer.value)] : []));
  return {
    accepted: ends.filter((end) => end === 'accepted').length,
    asked: ends.filter((end) => end === 'gone' || end === 'changed-since-seen').length,
    pressedAgain,
    errors: [...errors, ...ends.filter((end) => end !== 'accepted' && end !== 'gone' && end !== 'changed-since-seen')],
  };
}

type Answer = Awaited<ReturnType<typeof placeOrder>>;

function endOf(answer: Answer | null): 'accepted' | 'gone' | NotPlaced['kind'] {
  if (answer === null) return 'gone';
  return answer.ok ? 'accepted' : answer.refusal.kind;
}

/** No connection within the pool's time: nothing was sent, and the buyer's page would say so. */
function isBusy(error: unknown): boolean {
  return error instanceof Error && error.message.includes('timeout exceeded when trying to connect');
}

async function count({ store }: Context, sale: Sale): Promise<Counted> {
  const db = store.reader(host);
  const item = await db.selectFrom('items').select('id').where('sku', '=', sale.sku).executeTakeFirstOrThrow();
  const shelf = await db.selectFrom('stock').select(['on_hand', 'reserved']).where('item_id', '=', item.id).executeTakeFirstOrThrow();
  const promises = await db
    .selectFrom('promises')
    .select('quantity')
    .where('item_id', '=', item.id)
    .where('status', '=', 'open')
    .where('source', '=', 'stock')
    .execute();
  return { onHand: shelf.on_hand, reserved: shelf.reserved, promised: promises.reduce((sum, row) => sum + row.quantity, 0) };
}
