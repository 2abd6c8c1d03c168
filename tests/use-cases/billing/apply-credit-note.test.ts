import { expect, test } from 'vitest';
import { hostScope } from '#app/domain/accounts/scope.ts';
import { type InvoiceLineId, id } from '#app/domain/shared/ids.ts';
import { applyCreditNote } from '#app/use-cases/billing/apply-credit-note.ts';
import { issueCreditNote } from '#app/use-cases/billing/issue-credit-note.ts';
import type { Store } from '#db/database.ts';
import { verifyStore } from '#db/invariants/verify-store.ts';
import { accepted } from '#tests/support/a-shipment.ts';
import { aBillingShop, invoiced, invoiceRow } from '#tests/support/an-invoice.ts';
import { anAccount, aSite } from '#tests/support/builders.ts';
import { aContext } from '#tests/support/context.ts';
import { typed } from '#tests/support/ordering.ts';
import { paid } from '#tests/support/paid.ts';
import { onBoth, openPostgres } from '#tests/support/stores.ts';

/** A credit note of £12.00, wholly open because its invoice was paid before, and two open invoices of £6.00 and £7.20. */
async function anOpenCredit(store: Store) {
  const context = aContext(store);
  const shop = await aBillingShop(store);
  const credited = await invoiced(context, shop, [typed('JUG', 10)]);
  const first = await invoiced(context, shop, [typed('JUG', 5)]);
  const second = await invoiced(context, shop, [typed('JUG', 6)]);
  await paid(context, credited.number);
  const line = await store
    .reader(hostScope('test'))
    .selectFrom('invoice_lines')
    .select('id')
    .where('invoice_id', '=', credited.invoiceId)
    .executeTakeFirstOrThrow();
  const lines = [{ lineId: id<InvoiceLineId>(line.id), quantity: 10 }];
  const { number } = accepted(
    await issueCreditNote(context, shop.finance, { invoiceNumber: credited.number, lines, reason: 'broken', returnId: null, submissionKey: 'key' }),
  );
  const { version } = await invoiceRow(store, { number });
  const apply = (amounts: readonly { readonly invoiceNumber: string; readonly amount: number }[], seen = version) =>
    applyCreditNote(context, shop.finance, { creditNoteNumber: number, version: seen, amounts });
  return { context, ...shop, number, credited, first, second, version, apply };
}

async function problems(store: Store) {
  return (await verifyStore(store)).flatMap(({ name, violations }) => violations.map((violation) => ({ name, ...violation })));
}

onBoth('applying a credit note', (open) => {
  test('settles other invoices of the account; what is left stays open on it', async () => {
    const store = await open();
    const { number, first, second, apply } = await anOpenCredit(store);
    expect(await invoiceRow(store, { number })).toMatchObject({ status: 'issued', open: 1_200 });
    expect(
      await apply([
        { invoiceNumber: first.number, amount: 600 },
        { invoiceNumber: second.number, amount: 500 },
      ]),
    ).toEqual({ ok: true, value: { left: { minor: 100, currency: 'GBP' } } });
    expect(await invoiceRow(store, { number: first.number })).toMatchObject({ status: 'paid', open: 0 });
    expect(await invoiceRow(store, { number: second.number })).toMatchObject({ status: 'part-paid', open: 220 });
    expect(await invoiceRow(store, { number })).toMatchObject({ status: 'part-paid', open: 100 });
    expect(await problems(store)).toEqual([]);
  });

  test('is all or nothing: one amount too large writes none of them', async () => {
    const store = await open();
    const { first, second, apply } = await anOpenCredit(store);
    const amounts = [
      { invoiceNumber: first.number, amount: 600 },
      { invoiceNumber: second.number, amount: 601 },
    ];
    expect(await apply(amounts)).toEqual({
      ok: false,
      refusal: { kind: 'not-applicable', invoiceNumber: second.number, why: { kind: 'more-than-left', left: { minor: 600, currency: 'GBP' } } },
    });
    expect(await invoiceRow(store, { number: first.number })).toMatchObject({ open: 600 });
    const twice = [
      { invoiceNumber: first.number, amount: 400 },
      { invoiceNumber: first.number, amount: 201 },
    ];
    expect(await apply(twice)).toMatchObject({ ok: false, refusal: { why: { kind: 'more-than-open', open: { minor: 200 } } } });
  });

  test('is refused against what is paid, what is none, and what is no credit note', async () => {
    const store = await open();
    const { context, finance, credited, first, number, apply } = await anOpenCredit(store);
    expect(await apply([{ invoiceNumber: credited.number, amount: 1 }])).toMatchObject({ ok: false, refusal: { why: { kind: 'not-open', status: 'paid' } } });
    expect(await apply([{ invoiceNumber: number, amount: 1 }])).toMatchObject({ ok: false, refusal: { why: { kind: 'not-open' } } });
    expect(await apply([{ invoiceNumber: 'INV-999999', amount: 1 }])).toEqual({ ok: false, refusal: { kind: 'no-such-invoice', invoiceNumber: 'INV-999999' } });
    const wrong = { creditNoteNumber: first.number, version: 2, amounts: [] };
    expect(await applyCreditNote(context, finance, wrong)).toEqual({ ok: false, refusal: { kind: 'no-such-credit-note' } });
  });

  test('is refused against an invoice of another account', async () => {
    const store = await open();
    const { context, first, apply } = await anOpenCredit(store);
    const other = await aSite(store, { parent_id: (await anAccount(store)).id });
    await context.store.transaction(hostScope('test'), async (tx) => {
      await tx.deleteFrom('invoice_lines').where('invoice_id', '=', first.invoiceId).execute();
      await tx.updateTable('invoices').set({ account_id: other.id }).where('id', '=', first.invoiceId).execute();
    });
    expect(await apply([{ invoiceNumber: first.number, amount: 1 }])).toMatchObject({ ok: false, refusal: { why: { kind: 'other-account' } } });
  });

  test('pressed twice applies once', async () => {
    const store = await open();
    const { first, apply } = await anOpenCredit(store);
    await apply([{ invoiceNumber: first.number, amount: 100 }]);
    expect(await apply([{ invoiceNumber: first.number, amount: 100 }])).toEqual({
      ok: false,
      refusal: { kind: 'credit-note-changed', open: { minor: 1_100, currency: 'GBP' } },
    });
  });
});

test('[postgres] many at once never apply more than the credit note has', async () => {
  const store = await openPostgres();
  const { number, first, second, apply } = await anOpenCredit(store);
  const presses = [first, second, first, second].map(({ number: invoiceNumber }) => apply([{ invoiceNumber, amount: 600 }]));
  expect((await Promise.all(presses)).filter(({ ok }) => ok)).toHaveLength(1);
  expect(await invoiceRow(store, { number })).toMatchObject({ open: 600 });
  expect(await problems(store)).toEqual([]);
});
