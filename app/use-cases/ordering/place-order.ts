import { actorOf } from '#app/domain/accounts/actor.ts';
import type { Buyer } from '#app/domain/accounts/people.ts';
import { type DecidedOrder, decidePlaceOrder, type PlaceOrderCommand, type PlaceOrderRefusal } from '#app/domain/ordering/decide-place-order.ts';
import type { Order } from '#app/domain/ordering/order.ts';
import type { LineFacts } from '#app/domain/ordering/order-facts.ts';
import type { Day } from '#app/domain/shared/days.ts';
import { type DraftId, id, type OrderId, type OrderLineId } from '#app/domain/shared/ids.ts';
import { accept, type Result, refuse } from '#app/domain/shared/result.ts';
import type { Context } from '#app/ports/context.ts';
import { inTransaction, type Tx } from '#db/database.ts';
import { loadCredit } from '#db/repositories/accounts/credit.ts';
import { noteAudit } from '#db/repositories/audit.ts';
import { keepPromises } from '#db/repositories/fulfillment/promises.ts';
import { lockSupply } from '#db/repositories/fulfillment/supply.ts';
import { enqueue } from '#db/repositories/jobs.ts';
import { closeDraft } from '#db/repositories/ordering/drafts.ts';
import { insertOrderEvents } from '#db/repositories/ordering/order-events.ts';
import { findSubmission, insertOrder, isOrderRace, isPoNumberTaken } from '#db/repositories/ordering/orders.ts';
import { fingerprintOf } from './fingerprint.ts';
import { gatherLineFacts } from './gather-line-facts.ts';

export type PlaceOrder = PlaceOrderCommand & {
  readonly submissionKey: string;
  readonly requestedOn: Day | null;
  readonly locale: string;
  readonly draftId: DraftId | null;
};

/** isRepeat: this submission had been placed before, and its order is the answer again. */
export type PlacedOrder = { readonly orderId: OrderId; readonly number: string; readonly isRepeat: boolean };
export type NotPlaced = PlaceOrderRefusal | { readonly kind: 'submission-key-reused'; readonly number: string };

/** Turns a basket into an order, once per submission key: stock is reserved now, the rest is promised by date. */
export async function placeOrder(context: Context, buyer: Buyer, command: PlaceOrder): Promise<Result<PlacedOrder, NotPlaced>> {
  try {
    return await placeOnce(context, buyer, command);
  } catch (error) {
    if (!isOrderRace(error)) throw error;
    return placeOnce(context, buyer, command);
  }
}

function placeOnce(context: Context, buyer: Buyer, command: PlaceOrder): Promise<Result<PlacedOrder, NotPlaced>> {
  return inTransaction(context, buyer.scope, async (tx) => {
    const fingerprint = fingerprintOf(buyer, command);
    const credit = await loadCredit(tx, buyer.siteId);
    const earlier = await findSubmission(tx, buyer.accountId, command.submissionKey);
    if (earlier)
      return earlier.fingerprint === fingerprint ? accept({ ...earlier, isRepeat: true }) : refuse({ kind: 'submission-key-reused', number: earlier.number });

    const supplyOf = (itemIds: Parameters<typeof lockSupply>[1], today: Day) => lockSupply(tx, itemIds, today);
    const facts = await gatherLineFacts({ db: tx, clock: context.clock, supplyOf }, buyer, command);
    const poNumberTaken = await isPoNumberTaken(tx, buyer.accountId, command.poNumber.trim());
    const decision = decidePlaceOrder(command, { ...facts, credit, poNumberTaken });
    if (!decision.ok) return decision;

    const order = toOrder(context, buyer, { command, fingerprint, facts, decided: decision.value });
    await saveOrder(context, tx, buyer, order);
    return accept({ orderId: order.id, number: order.number, isRepeat: false });
  });
}

type Parts = { readonly command: PlaceOrder; readonly fingerprint: string; readonly facts: LineFacts; readonly decided: DecidedOrder };

function toOrder({ ids, clock }: Context, buyer: Buyer, { command, fingerprint, facts, decided }: Parts): Order {
  return {
    id: id<OrderId>(ids.next()),
    number: ids.number('SO'),
    accountId: buyer.accountId,
    siteId: buyer.siteId,
    status: decided.status,
    hold: decided.hold,
    poNumber: decided.poNumber,
    sum: decided.sum,
    paymentDays: facts.terms.paymentDays,
    rank: facts.terms.rank,
    requestedOn: facts.requestedOn,
    placedAt: clock.now(),
    placedBy: buyer.userId,
    actingUserId: buyer.acting?.userId ?? null,
    submissionKey: command.submissionKey,
    fingerprint,
    draftId: command.draftId,
    lines: decided.lines.map(({ typed, line }, position) => ({ id: id<OrderLineId>(ids.next()), position, typed, line })),
  };
}

async function saveOrder({ ids }: Context, tx: Tx, buyer: Buyer, order: Order): Promise<void> {
  await insertOrder(tx, order);
  await keepPromises(
    tx,
    order.lines.flatMap(({ id: orderLineId, line }) =>
      line.portions.map((portion) => ({
        promiseId: ids.next(),
        accountId: order.accountId,
        orderId: order.id,
        orderLineId,
        itemId: line.entry.itemId,
        portion,
      })),
    ),
  );
  const actor = actorOf(buyer);
  const detail = { status: order.status, total: order.sum.total.minor, currency: order.sum.total.currency, lines: order.lines.length };
  await insertOrderEvents(tx, [{ id: ids.next(), accountId: order.accountId, orderId: order.id, at: order.placedAt, actor, kind: 'placed', detail }]);
  await noteAudit(tx, {
    id: ids.next(),
    at: order.placedAt,
    actor,
    accountId: order.accountId,
    action: 'order-placed',
    subject: { kind: 'order', id: order.id },
    detail,
  });
  if (order.draftId) await closeDraft(tx, { draftId: order.draftId, accountId: order.accountId, orderId: order.id, at: order.placedAt });
  await enqueue(tx, { kind: 'confirm-order', orderId: order.id, accountId: order.accountId }, { id: ids.next(), at: order.placedAt });
}
