import type { Buyer } from '#app/domain/accounts/people.ts';
import { hostScope } from '#app/domain/accounts/scope.ts';
import type { TypedLine } from '#app/domain/ordering/order-facts.ts';
import { type AccountId, id, type UserId } from '#app/domain/shared/ids.ts';
import type { Context } from '#app/ports/context.ts';
import { checkLines } from '#app/use-cases/ordering/check-lines.ts';
import type { Store } from '#db/database.ts';
import { findReach } from '#db/queries/accounts/reach.ts';

export const BUYER_EMAIL = 'buyer@key.example';
const LOCALE = 'en-GB';

/** The demo's buyer of a key account, as a session of theirs would say. */
export async function benchBuyer(store: Store): Promise<Buyer> {
  const host = store.reader(hostScope('bench'));
  const user = await host.selectFrom('users').select(['id', 'name', 'email', 'account_id']).where('email', '=', BUYER_EMAIL).executeTakeFirstOrThrow();
  const accountId = id<AccountId>(user.account_id ?? '');
  const reach = await findReach(host, accountId);
  if (!reach) throw new Error(`${BUYER_EMAIL} may order`);
  const { accounts, lineage } = reach;
  return {
    kind: 'buyer',
    userId: id<UserId>(user.id),
    name: user.name,
    email: user.email,
    roles: ['buyer'],
    accountId,
    siteId: reach.openSites[0] ?? accountId,
    scope: { kind: 'accounts', accounts, lineage },
    acting: null,
  };
}

/** So many lines that this buyer can order, the items with an agreed price first, always the same ones. */
export async function orderableLines(context: Context, buyer: Buyer, count: number): Promise<readonly TypedLine[]> {
  const items = await context.store
    .reader(hostScope('bench'))
    .selectFrom('items')
    .leftJoin('contract_lines as agreed', (join) => join.onRef('agreed.item_id', '=', 'items.id').on('agreed.account_id', 'in', buyer.scope.lineage))
    .select('items.sku')
    .where('items.status', '=', 'active')
    .where('items.is_public', '=', 1)
    .groupBy('items.sku')
    .orderBy((eb) => eb.case().when(eb.fn.count('agreed.id'), '=', 0).then(1).else(0).end())
    .orderBy('items.sku')
    .limit(count * 3)
    .execute();
  const lines = items.map(({ sku }, at) => ({ code: sku, quantity: String(1 + (at % 9)), unit: '' }));
  const { verdicts } = await checkLines(context, buyer, { lines, requestedOn: null, locale: LOCALE });
  const good = verdicts.flatMap((verdict) =>
    verdict.kind === 'good' && verdict.line.portions.every(({ source }) => source.kind === 'stock') ? [verdict.typed] : [],
  );
  if (good.length < count) throw new Error(`the demo has ${good.length} orderable lines for ${BUYER_EMAIL}, the bench needs ${count}`);
  return good.slice(0, count);
}
