import type { Buyer, Staff } from '#app/domain/accounts/people.ts';
import { hostScope } from '#app/domain/accounts/scope.ts';
import type { Context } from '#app/ports/context.ts';
import { aLegalEntity } from '#tests/support/a-legal-entity.ts';
import { invoiced } from '#tests/support/an-invoice.ts';
import { aBuyer, aListPrice, anAccount, anItem, aSite, aStaff, insert, stock } from '#tests/support/builders.ts';
import { aHost, typed } from '#tests/support/ordering.ts';

/** Of what is sold there is enough. */
const PLENTY = 100_000_000;
const MOST_PIECES = 4_000;
const MARKETS = [
  { country: 'GB', currency: 'GBP' },
  { country: 'GB', currency: 'GBP' },
  { country: 'DE', currency: 'EUR' },
  { country: 'JP', currency: 'JPY' },
] as const;

/** Who pays, and the invoices there are to pay. */
export type PayingAccount = { readonly buyer: Buyer; readonly currency: string; readonly invoices: string[] };
export type PayingAccounts = { readonly accounts: readonly PayingAccount[]; readonly finance: Staff };

/** Accounts in three currencies with so many invoices between them: ordered, shipped, drafted and issued. */
export async function payingAccounts(context: Context, wanted: { readonly invoices: number; readonly chance: () => number }): Promise<PayingAccounts> {
  const { store } = context;
  await aHost(store);
  await aLegalEntity(store);
  const jug = await anItem(store, { sku: 'JUG', name: 'Enamel jug, cream' });
  await stock(store, { itemId: jug.id, onHand: PLENTY });
  const [staff, finance] = [await aStaff(store, ['operations']), await aStaff(store, ['finance'])];
  for (const currency of ['GBP', 'EUR', 'JPY']) await aListPrice(store, { itemId: jug.id, currency });
  for (const currency of ['EUR', 'JPY'])
    await insert(store, 'carriage_rules', { id: `carriage-${currency}`, country: '*', account_class: '*', currency, charge: 0, free_from: null });
  const accounts: PayingAccount[] = [];
  for (const market of MARKETS) accounts.push({ ...(await anAccountOf(context, market)), invoices: [] });
  for (let at = 0; at < wanted.invoices; at++) {
    const account = accounts[at % accounts.length];
    const pieces = 10 + Math.floor(wanted.chance() * MOST_PIECES);
    if (account) account.invoices.push((await invoiced(context, { buyer: account.buyer, staff, finance }, [typed('JUG', pieces)])).number);
  }
  // Letters and files are not what is looked at here.
  await store.transaction(hostScope('test'), (tx) => tx.updateTable('jobs').set({ run_at: '2099-01-01T00:00:00.000Z' }).execute());
  return { accounts, finance };
}

async function anAccountOf({ store }: Context, market: (typeof MARKETS)[number]) {
  const account = await anAccount(store, market);
  const site = await aSite(store, { parent_id: account.id, ...market });
  return { buyer: await aBuyer(store, { accountId: account.id, siteId: site.id }), currency: market.currency };
}
