import type { Supplier } from '#app/domain/accounts/people.ts';
import { hostScope } from '#app/domain/accounts/scope.ts';
import type { OwnReceipt, OwnReceiptView } from '#app/domain/fulfillment/own-receipt.ts';
import { localTime } from '#app/domain/shared/days.ts';
import type { PageOf } from '#app/domain/shared/page-of.ts';
import type { Context } from '#app/ports/context.ts';
import { loadOwnReceipts } from '#db/repositories/fulfillment/own-receipts.ts';
import { loadHostZone } from '#db/repositories/host-facts.ts';

/** What a supplier is to deliver of its own items, and of nobody else's. */
export async function listOwnReceipts(
  context: Context,
  supplier: Supplier,
  { view, page }: { readonly view: OwnReceiptView; readonly page: number },
): Promise<PageOf<OwnReceipt>> {
  const host = context.store.reader(hostScope('own-items'));
  const today = localTime(context.clock.now(), await loadHostZone(host)).day;
  return loadOwnReceipts(host, { supplierId: supplier.supplierId, view, page, today });
}
