import type { Actor } from '#app/domain/accounts/actor.ts';
import { planTopUp, type TopUp } from '#app/domain/fulfillment/top-up.ts';
import { assert } from '#app/domain/shared/assert.ts';
import type { Day } from '#app/domain/shared/days.ts';
import type { ItemId, OrderLineId, ReceiptId } from '#app/domain/shared/ids.ts';
import type { Context } from '#app/ports/context.ts';
import { asHost, type Tx } from '#db/database.ts';
import { keepPromises, type LinePromise, voidPromises } from '#db/repositories/fulfillment/promises.ts';
import { lockSupply } from '#db/repositories/fulfillment/supply.ts';
import { loadWaitingLines, type WaitingOrderLine } from '#db/repositories/fulfillment/waiting-lines.ts';
import { insertOrderEvents } from '#db/repositories/ordering/order-events.ts';
import { refreshOrderStatus } from '#db/repositories/ordering/order-status.ts';

export type TopUpOf = { readonly itemId: ItemId; readonly receiptId?: ReceiptId };
export type TopUpBy = { readonly actor: Actor; readonly now: { readonly day: Day; readonly time: string }; readonly cause: string };

/** Gives free supply of an item to the order lines that wait for it, best rank first; part of the caller's transaction. */
export async function topUpItem(context: Context, tx: Tx, of: TopUpOf, by: TopUpBy): Promise<{ readonly lineIds: readonly OrderLineId[] }> {
  const host = asHost(tx, 'top-up');
  const supply = (await lockSupply(host, [of.itemId], by.now.day)).get(of.itemId);
  assert(supply, `supply of item ${of.itemId} is loaded`);
  const waiting = await loadWaitingLines(host, of);
  const topUps = planTopUp(waiting, supply, by.now);
  if (topUps.length > 0) await applyTopUps(context, host, { waiting, topUps }, by);
  return { lineIds: topUps.map(({ lineId }) => lineId) };
}

async function applyTopUps(
  context: Context,
  host: Tx,
  plan: { readonly waiting: readonly WaitingOrderLine[]; readonly topUps: readonly TopUp[] },
  by: TopUpBy,
): Promise<void> {
  const lines = new Map(plan.waiting.map((line) => [line.lineId, line]));
  const changed = plan.topUps.flatMap(({ lineId, portions }) => {
    const line = lines.get(lineId);
    return line ? [{ line, portions }] : [];
  });
  await voidPromises(
    host,
    changed.flatMap(({ line }) => line.promises),
  );
  await keepPromises(
    host,
    changed.flatMap(({ line, portions }) => portions.map((portion): LinePromise => ({ ...owner(line), promiseId: context.ids.next(), portion }))),
  );

  const at = context.clock.now();
  await insertOrderEvents(
    host,
    changed.map(({ line, portions }) => ({
      id: context.ids.next(),
      accountId: line.accountId,
      orderId: line.orderId,
      at,
      actor: by.actor,
      kind: 'promise-changed',
      detail: { lineId: line.lineId, cause: by.cause, portions: portions.map((portion) => [portion.deliverOn, portion.quantity]) },
    })),
  );
  await refreshOrderStatus(host, [...new Set(changed.map(({ line }) => line.orderId))]);
}

function owner(line: WaitingOrderLine): Pick<LinePromise, 'accountId' | 'orderId' | 'orderLineId' | 'itemId'> {
  const [first] = line.promises;
  assert(first, 'a waiting line has promises');
  return { accountId: line.accountId, orderId: line.orderId, orderLineId: line.lineId, itemId: first.itemId };
}
