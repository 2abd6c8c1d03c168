import { expect, test } from 'vitest';
import { hostScope } from '#app/domain/accounts/scope.ts';
import { day } from '#app/domain/shared/days.ts';
import { money } from '#app/domain/shared/money.ts';
import { applyPayment } from '#app/use-cases/billing/apply-payment.ts';
import { type RecordRemittance, recordRemittance } from '#app/use-cases/billing/record-remittance.ts';
import { aPayingShop, type PayingShop, payment, problems } from '#tests/support/a-paying-shop.ts';
import { accepted } from '#tests/support/a-shipment.ts';
import { invoiceRow } from '#tests/support/an-invoice.ts';
import { anAccount } from '#tests/support/builders.ts';
import { onBoth } from '#tests/support/stores.ts';

const host = hostScope('test');

/** £6.00 that quote the reference of the first invoice, unless said otherwise. */
async function remittance(shop: PayingShop, changes: Partial<RecordRemittance> = {}) {
  const { payment_reference } = await invoiceRow(shop.store, { number: shop.six });
  return recordRemittance(shop.context, shop.finance, {
    reference: payment_reference ?? '',
    accountCode: '',
    amount: '6.00',
    receivedOn: day('2026-03-03'),
    payer: 'CARRAWAY AND SONS',
    lines: [],
    submissionKey: 'k'.repeat(43),
    ...changes,
  });
}

onBoth('recording a transfer', (open) => {
  test('finds the account by the reference, however it is spelled, posts it and leaves it unapplied', async () => {
    const shop = await aPayingShop(await open());
    const { payment_reference } = await invoiceRow(shop.store, { number: shop.six });
    const spelled = (payment_reference ?? '').toLowerCase().replace(/(.{4})/g, '$1 ');
    const { number } = accepted(await remittance(shop, { reference: spelled }));
    expect(await payment(shop.store, number)).toMatchObject({
      accountId: shop.account.id,
      status: 'received',
      method: 'bank-transfer',
      reference: payment_reference,
      received: money(600, 'GBP'),
      unapplied: money(600, 'GBP'),
    });
    expect(await problems(shop.store)).toEqual([]);
  });

  test('sets it at once against the chosen invoices: in part, in full, and the rest stays', async () => {
    const shop = await aPayingShop(await open());
    const lines = [
      { invoiceNumber: shop.six, amount: '6.00' },
      { invoiceNumber: shop.seven, amount: '3.20' },
    ];
    const { number } = accepted(await remittance(shop, { amount: '10.00', lines }));
    expect(await invoiceRow(shop.store, { number: shop.six })).toMatchObject({ status: 'paid', open: 0 });
    expect(await invoiceRow(shop.store, { number: shop.seven })).toMatchObject({ status: 'part-paid', open: 400 });
    expect(await payment(shop.store, number)).toMatchObject({ unapplied: money(80, 'GBP') });
    expect(await problems(shop.store)).toEqual([]);
  });

  test('pressed twice, also at once, is one payment', async () => {
    const shop = await aPayingShop(await open());
    const numbers = [...(await Promise.all([remittance(shop), remittance(shop)])), await remittance(shop)].map((outcome) => accepted(outcome).number);
    expect(new Set(numbers).size).toBe(1);
    expect(await shop.store.reader(host).selectFrom('payments').select('id').execute()).toHaveLength(1);
    expect(await problems(shop.store)).toEqual([]);
  });

  test('takes the account by its code where the reference says nothing, and makes a reference of its own', async () => {
    const shop = await aPayingShop(await open());
    const other = await anAccount(shop.store);
    const { number } = accepted(await remittance(shop, { reference: '', accountCode: other.code }));
    const kept = await payment(shop.store, number);
    expect(kept.accountId).toBe(other.id);
    expect(kept.reference).toMatch(/^RF\d\dPY/);
  });

  test.each([
    ['a reference nobody has', { reference: 'RF18NOBODY' }, { kind: 'no-such-reference', reference: 'RF18NOBODY' }],
    ['a code nobody has', { accountCode: 'NOBODY' }, { kind: 'no-such-account', code: 'NOBODY' }],
    ['neither', { reference: ' ' }, { kind: 'payer-missing' }],
    ['a day to come', { receivedOn: day('2026-03-05') }, { kind: 'day-ahead', today: '2026-03-04' }],
    ['nothing', { amount: '0.00' }, { kind: 'nothing-received' }],
    ['no amount', { amount: 'ten' }, { kind: 'no-amount' }],
    ['more decimals than there are', { amount: '6.001' }, { kind: 'too-many-decimals', most: 2 }],
  ])('of %s is refused', async (_what, changes, refusal) => {
    const shop = await aPayingShop(await open());
    expect(await remittance(shop, changes)).toEqual({ ok: false, refusal });
    expect(await shop.store.reader(host).selectFrom('payments').select('id').execute()).toEqual([]);
  });
});

onBoth('applying a payment', (open) => {
  test('settles invoices of its account, as often as something is left', async () => {
    const shop = await aPayingShop(await open());
    const { number } = accepted(await remittance(shop, { amount: '10.00' }));
    const apply = async (invoiceNumber: string, amount: string) => {
      const { version } = await payment(shop.store, number);
      return applyPayment(shop.context, shop.finance, { number, version, lines: [{ invoiceNumber, amount }] });
    };
    expect(await apply(shop.six, '6')).toEqual({ ok: true, value: { applied: money(600, 'GBP') } });
    expect(await apply(shop.seven, '4.00')).toEqual({ ok: true, value: { applied: money(400, 'GBP') } });
    expect(await invoiceRow(shop.store, { number: shop.seven })).toMatchObject({ status: 'part-paid', open: 320 });
    expect(await payment(shop.store, number)).toMatchObject({ unapplied: money(0, 'GBP') });
    expect(await problems(shop.store)).toEqual([]);
  });

  test('pressed twice applies once', async () => {
    const shop = await aPayingShop(await open());
    const { number } = accepted(await remittance(shop, { amount: '10.00' }));
    const { version } = await payment(shop.store, number);
    const press = () => applyPayment(shop.context, shop.finance, { number, version, lines: [{ invoiceNumber: shop.six, amount: '3.00' }] });
    const answers = await Promise.all([press(), press()]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await press()).toEqual({ ok: false, refusal: { kind: 'changed-meanwhile' } });
    expect(await invoiceRow(shop.store, { number: shop.six })).toMatchObject({ open: 300 });
    expect(await problems(shop.store)).toEqual([]);
  });

  test('tells all problems at once, and applies nothing', async () => {
    const shop = await aPayingShop(await open());
    const { number } = accepted(await remittance(shop, { amount: '10.00' }));
    const lines = [
      { invoiceNumber: shop.six, amount: '6.01' },
      { invoiceNumber: 'INV-NONE', amount: '1.00' },
      { invoiceNumber: shop.seven, amount: '0' },
      { invoiceNumber: shop.seven, amount: '1.00' },
    ];
    const { version } = await payment(shop.store, number);
    expect(await applyPayment(shop.context, shop.finance, { number, version, lines })).toEqual({
      ok: false,
      refusal: {
        kind: 'applications-with-problems',
        problems: [
          { invoiceNumber: shop.six, problem: { kind: 'more-than-open', open: money(600, 'GBP') } },
          { invoiceNumber: 'INV-NONE', problem: { kind: 'no-such-invoice' } },
          { invoiceNumber: shop.seven, problem: { kind: 'nothing-asked' } },
          { invoiceNumber: shop.seven, problem: { kind: 'asked-twice' } },
        ],
      },
    });
    expect(await payment(shop.store, number)).toMatchObject({ unapplied: money(1_000, 'GBP'), version });
  });

  test('of more than is left, of no payment and of no line is refused', async () => {
    const shop = await aPayingShop(await open());
    const { number } = accepted(await remittance(shop, { amount: '5.00' }));
    const { version } = await payment(shop.store, number);
    const apply = (command: { readonly number?: string; readonly lines?: readonly { readonly invoiceNumber: string; readonly amount: string }[] }) =>
      applyPayment(shop.context, shop.finance, { number, version, lines: [{ invoiceNumber: shop.six, amount: '5.01' }], ...command });
    expect(await apply({})).toMatchObject({ ok: false, refusal: { problems: [{ problem: { kind: 'more-than-left', left: money(500, 'GBP') } }] } });
    expect(await apply({ number: 'PY-0' })).toEqual({ ok: false, refusal: { kind: 'no-such-payment' } });
    expect(await apply({ lines: [] })).toEqual({ ok: false, refusal: { kind: 'no-lines' } });
  });
});
