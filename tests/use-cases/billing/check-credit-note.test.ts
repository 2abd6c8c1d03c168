import { expect, test } from 'vitest';
import type { TypedCredit } from '#app/domain/billing/parse-credit.ts';
import { checkCreditNote } from '#app/use-cases/billing/check-credit-note.ts';
import { issueCreditNote } from '#app/use-cases/billing/issue-credit-note.ts';
import { accepted } from '#tests/support/a-shipment.ts';
import { anInvoice } from '#tests/support/an-invoice.ts';
import { aContext } from '#tests/support/context.ts';
import { onBoth } from '#tests/support/stores.ts';

type Invoiced = Awaited<ReturnType<typeof anInvoice>>;

onBoth('a credit note as it is typed', (open) => {
  async function anInvoiceToCredit() {
    const store = await open();
    const context = aContext(store);
    const shop = await anInvoice(store, context);
    const asked = { invoiceNumber: shop.number, returned: '', submissionKey: 'key-1', locale: 'en-GB' };
    const { invoice } = accepted(await checkCreditNote(context, shop.finance, { ...asked, typed: null }));
    const line = (sku: string, typed: Partial<TypedCredit>): TypedCredit => {
      const found = invoice.lines.find((one) => one.sku === sku);
      return { lineId: found?.id ?? '', quantity: '', unit: 'unit', value: '', ...typed };
    };
    const check = async (typed: readonly TypedCredit[]) => accepted(await checkCreditNote(context, shop.finance, { ...asked, typed }));
    return { context, shop: shop satisfies Invoiced, asked, line, check };
  }

  test('counts in the unit of the line or in base units, or takes a value', async () => {
    const { line, check } = await anInvoiceToCredit();
    const { requests, drafted } = await check([line('MUG', { quantity: '1' }), line('JUG', { value: '2.50' })]);
    expect(requests).toMatchObject([{ quantity: 6 }, { net: 250 }]);
    expect(drafted?.sums).toMatchObject({ net: { minor: 850 }, tax: { minor: 170 }, total: { minor: 1_020 } });
    expect((await check([line('MUG', { quantity: '5', unit: 'base' })])).requests).toMatchObject([{ quantity: 5 }]);
  });

  test('names every wrong line at once, and drafts nothing then', async () => {
    const { line, check } = await anInvoiceToCredit();
    const { problems, drafted } = await check([line('MUG', { quantity: '5' }), line('JUG', { quantity: 'some' })]);
    expect(problems).toMatchObject([{ kind: 'quantity-unreadable' }, { kind: 'more-than-left', left: { quantity: 24 } }]);
    expect(drafted).toBeNull();
    const both = await check([line('MUG', { quantity: '1', value: '1' }), line('JUG', { value: '1.005' })]);
    expect(both.problems).toMatchObject([{ kind: 'quantity-and-value' }, { kind: 'value-unreadable', why: { kind: 'too-many-decimals' } }]);
  });

  test('is nothing when nothing was typed', async () => {
    const { line, check } = await anInvoiceToCredit();
    expect(await check([line('MUG', {}), line('JUG', { quantity: ' ' })])).toMatchObject({ requests: [], problems: [], drafted: null });
  });

  test('knows the credit note that its submission made before', async () => {
    const { context, shop, asked, line, check } = await anInvoiceToCredit();
    const typed = [line('JUG', { quantity: '5' })];
    const { requests } = await check(typed);
    const command = { invoiceNumber: shop.number, lines: requests, reason: 'all broken', returnId: null, submissionKey: asked.submissionKey };
    const { number } = accepted(await issueCreditNote(context, shop.finance, command));
    expect(await check(typed)).toMatchObject({ issued: number, problems: [{ kind: 'more-than-left' }] });
  });

  test('is refused without its invoice or its return', async () => {
    const { context, shop, asked } = await anInvoiceToCredit();
    expect(await checkCreditNote(context, shop.finance, { ...asked, invoiceNumber: 'INV-999999', typed: null })).toMatchObject({
      refusal: { kind: 'no-such-invoice' },
    });
    expect(await checkCreditNote(context, shop.finance, { ...asked, returned: 'RN-0000009', typed: null })).toMatchObject({
      refusal: { kind: 'no-such-return' },
    });
  });
});
