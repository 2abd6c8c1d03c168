import { expect, test } from 'vitest';
import { hostScope } from '#app/domain/accounts/scope.ts';
import { type InvoiceLineId, id, type ReturnId } from '#app/domain/shared/ids.ts';
import { type IssueCreditNote, issueCreditNote } from '#app/use-cases/billing/issue-credit-note.ts';
import { previewCreditNote } from '#app/use-cases/billing/preview-credit-note.ts';
import { recordReturn } from '#app/use-cases/fulfillment/record-return.ts';
import type { Store } from '#db/database.ts';
import { verifyStore } from '#db/invariants/verify-store.ts';
import { accepted } from '#tests/support/a-shipment.ts';
import { anInvoice, drafted, invoiceRow } from '#tests/support/an-invoice.ts';
import { aContext } from '#tests/support/context.ts';
import { onBoth, openPostgres } from '#tests/support/stores.ts';

const host = hostScope('test');

/** An invoice of 5 jugs and 24 mugs at £1.00, and its lines in that order. */
async function invoicedGoods(store: Store) {
  const context = aContext(store);
  const invoice = await anInvoice(store, context);
  const rows = await store.reader(host).selectFrom('invoice_lines').select('id').where('invoice_id', '=', invoice.invoiceId).orderBy('position').execute();
  const [jugs = id<InvoiceLineId>(''), mugs = id<InvoiceLineId>('')] = rows.map((row) => id<InvoiceLineId>(row.id));
  let submissions = 0;
  const credit = (command: Partial<IssueCreditNote>) => {
    submissions += 1;
    return issueCreditNote(context, invoice.finance, {
      invoiceNumber: invoice.number,
      lines: [],
      reason: 'broken',
      returnId: null,
      submissionKey: `key-${submissions}`,
      ...command,
    });
  };
  return { context, ...invoice, jugs, mugs, credit };
}

async function problems(store: Store) {
  return (await verifyStore(store)).flatMap(({ name, violations }) => violations.map((violation) => ({ name, ...violation })));
}

onBoth('crediting an invoice', (open) => {
  test('takes goods back in part, with a number of its own, and settles that much of the invoice', async () => {
    const store = await open();
    const { number, mugs, credit } = await invoicedGoods(store);
    expect(await credit({ lines: [{ lineId: mugs, quantity: 6 }] })).toEqual({ ok: true, value: { number: 'CN-000001', isRepeat: false } });
    expect(await invoiceRow(store, { number: 'CN-000001' })).toMatchObject({
      kind: 'credit-note',
      status: 'paid',
      net: 600,
      tax: 120,
      total: 720,
      open: 0,
      reason: 'broken',
    });
    expect(await invoiceRow(store, { number })).toMatchObject({ status: 'part-paid', open: 2_760 });
    expect(await problems(store)).toEqual([]);
  });

  test('names its invoice in the document', async () => {
    const store = await open();
    const { number, mugs, credit } = await invoicedGoods(store);
    await credit({ lines: [{ lineId: mugs, net: 100 }], reason: 'late' });
    const { body } = await store.reader(host).selectFrom('issued_documents').select('body').where('number', '=', 'CN-000001').executeTakeFirstOrThrow();
    expect(JSON.parse(body)).toMatchObject({
      kind: 'credit-note',
      corrects: { number, reason: 'late' },
      dueOn: '2026-03-04',
      lines: [{ count: 0, quantity: 0, net: { minor: 100 } }],
    });
  });

  test('of the whole ends at exactly nothing and closes the order', async () => {
    const store = await open();
    const { number, orderNumber, jugs, mugs, credit } = await invoicedGoods(store);
    await credit({
      lines: [
        { lineId: jugs, quantity: 1 },
        { lineId: mugs, net: 7 },
      ],
    });
    await credit({
      lines: [
        { lineId: jugs, quantity: 4 },
        { lineId: mugs, quantity: 24 },
      ],
    });
    expect(await invoiceRow(store, { number })).toMatchObject({ status: 'paid', open: 0 });
    expect(await store.reader(host).selectFrom('orders').select('status').where('number', '=', orderNumber).execute()).toEqual([{ status: 'closed' }]);
    const balances = await store
      .reader(host)
      .selectFrom('ledger_entries')
      .select((eb) => ['ledger_account', eb.cast<number>(eb.fn.sum('amount'), 'bigint').as('sum')])
      .groupBy('ledger_account')
      .execute();
    expect(new Set(balances.map(({ sum }) => sum))).toEqual(new Set([0]));
    expect(await problems(store)).toEqual([]);
  });

  test('is refused beyond what is left, and writes nothing', async () => {
    const store = await open();
    const { mugs, credit } = await invoicedGoods(store);
    await credit({ lines: [{ lineId: mugs, quantity: 20 }] });
    expect(await credit({ lines: [{ lineId: mugs, quantity: 5 }] })).toEqual({
      ok: false,
      refusal: {
        kind: 'lines-with-problems',
        problems: [{ kind: 'more-than-left', lineId: mugs, sku: 'MUG', left: { quantity: 4, net: { minor: 400, currency: 'GBP' } } }],
      },
    });
    expect(await store.reader(host).selectFrom('invoices').select('id').where('kind', '=', 'credit-note').execute()).toHaveLength(1);
  });

  test('is refused for a draft, and for a number that is none of an invoice', async () => {
    const store = await open();
    const { context, buyer, staff, mugs, credit } = await invoicedGoods(store);
    await credit({ lines: [{ lineId: mugs, quantity: 1 }] });
    await drafted(context, { buyer, staff });
    for (const invoiceNumber of ['CN-000001', 'INV-999999', ''])
      expect(await credit({ invoiceNumber })).toEqual({ ok: false, refusal: { kind: 'no-such-invoice' } });
  });

  test('happens once per submission; the same key with other content is refused', async () => {
    const store = await open();
    const { mugs, credit } = await invoicedGoods(store);
    const press = { lines: [{ lineId: mugs, quantity: 2 }], submissionKey: 'once' };
    expect([await credit(press), await credit(press)]).toEqual([
      { ok: true, value: { number: 'CN-000001', isRepeat: false } },
      { ok: true, value: { number: 'CN-000001', isRepeat: true } },
    ]);
    expect(await credit({ ...press, reason: 'another' })).toEqual({ ok: false, refusal: { kind: 'submission-key-reused', number: 'CN-000001' } });
  });

  test('proposes what a return brought back and was not credited for it yet', async () => {
    const store = await open();
    const { context, staff, finance, number, shipmentNumber, mugs, credit } = await invoicedGoods(store);
    const lines = [
      { quantity: 0, disposition: 'restock' as const },
      { quantity: 6, disposition: 'restock' as const },
    ];
    accepted(await recordReturn(context, staff, { number: shipmentNumber, version: 2, reason: 'wrong color', lines }));
    const { id: returnText } = await store.reader(host).selectFrom('goods_returns').select('id').executeTakeFirstOrThrow();
    const returnId = id<ReturnId>(returnText);

    const preview = accepted(await previewCreditNote(context, finance, { invoiceNumber: number, lines: [], returnId }));
    expect(preview.requests).toEqual([{ lineId: mugs, quantity: 6 }]);
    expect(preview.drafted).toMatchObject({ ok: true, value: { sums: { total: { minor: 720 } } } });
    await credit({ lines: [{ lineId: mugs, quantity: 4 }], returnId });
    expect(accepted(await previewCreditNote(context, finance, { invoiceNumber: number, lines: [], returnId })).requests).toEqual([
      { lineId: mugs, quantity: 2 },
    ]);
    expect(await credit({ lines: [{ lineId: mugs, quantity: 1 }], returnId: id<ReturnId>('none') })).toEqual({
      ok: false,
      refusal: { kind: 'no-such-return' },
    });
  });
});

test('[postgres] two credits at once never take more than the invoice asks', async () => {
  const store = await openPostgres();
  const { number, mugs, credit } = await invoicedGoods(store);
  const outcomes = await Promise.all(Array.from({ length: 6 }, () => credit({ lines: [{ lineId: mugs, quantity: 10 }] })));
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(2);
  expect(await invoiceRow(store, { number })).toMatchObject({ open: 3_480 - 2_400 });
  expect(await problems(store)).toEqual([]);
});

test('[postgres] one submission pressed twice at once is one credit note', async () => {
  const store = await openPostgres();
  const { mugs, credit } = await invoicedGoods(store);
  const outcomes = await Promise.all([1, 2, 3].map(() => credit({ lines: [{ lineId: mugs, quantity: 1 }], submissionKey: 'once' })));
  expect(outcomes.map((outcome) => outcome.ok && outcome.value.number)).toEqual(['CN-000001', 'CN-000001', 'CN-000001']);
  expect(await problems(store)).toEqual([]);
});
