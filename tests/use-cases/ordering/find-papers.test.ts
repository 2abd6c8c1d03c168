import { expect, test } from 'vitest';
import type { HostRole } from '#app/domain/accounts/people.ts';
import { findAnything } from '#app/use-cases/catalog/find-anything.ts';
import { findPapers } from '#app/use-cases/ordering/find-papers.ts';
import { anInvoice } from '#tests/support/an-invoice.ts';
import { aBuyer, aStaff } from '#tests/support/builders.ts';
import { aContext } from '#tests/support/context.ts';
import { onBoth } from '#tests/support/stores.ts';

onBoth('a number from paper', (open) => {
  test('leads finance to the invoice and the order of any account, and the others to what they may see', async () => {
    const store = await open();
    const context = aContext(store);
    const { number, orderNumber } = await anInvoice(store, context);
    const find = async (role: HostRole, query: string) => {
      const { orders, invoices } = await findPapers(context, await aStaff(store, [role]), { query, papers: 5 });
      return [...orders, ...invoices].map((paper) => paper.number);
    };
    expect(await find('finance', number.toLowerCase().replace('-', ' '))).toEqual([number]);
    expect(await find('finance', orderNumber)).toEqual([orderNumber]);
    expect(await find('operations', number)).toEqual([]);
    expect(await find('operations', orderNumber)).toEqual([orderNumber]);
    expect(await find('account-manager', orderNumber)).toEqual([]);
    expect(await find('finance', ' ')).toEqual([]);
  });

  test('leads people of the account to their own invoice, if they may see invoices', async () => {
    const store = await open();
    const context = aContext(store);
    const { number, account } = await anInvoice(store, context);
    const found = async (buyer: Awaited<ReturnType<typeof aBuyer>>) => (await findAnything(context, buyer, { query: number, items: 5, papers: 5 })).invoices;
    expect(await found(await aBuyer(store, { accountId: account.id, roles: ['payables'] }))).toEqual([{ number, on: '2026-03-04' }]);
    expect(await found(await aBuyer(store, { accountId: account.id, roles: ['approver'] }))).toEqual([]);
    expect(await found(await aBuyer(store, { roles: ['payables'] }))).toEqual([]);
  });
});
