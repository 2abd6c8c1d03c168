import { describe, expect, test } from 'vitest';
import { hostScope } from '#app/domain/accounts/scope.ts';
import { addSeconds } from '#app/domain/shared/instants.ts';
import { money } from '#app/domain/shared/money.ts';
import { startCardPayment } from '#app/use-cases/billing/start-card-payment.ts';
import { aPayingShop, asked, atCheckout, payment, problems, started, told, worked } from '#tests/support/a-paying-shop.ts';
import { invoiceRow } from '#tests/support/an-invoice.ts';
import { aBuyer, insert } from '#tests/support/builders.ts';
import { onBoth } from '#tests/support/stores.ts';

const host = hostScope('test');

onBoth('starting a card payment', (open) => {
  test('writes it down first, then opens the page of the provider, for exactly the sum', async () => {
    const shop = await aPayingShop(await open());
    const { number, checkoutUrl } = await started(shop);
    const kept = await payment(shop.store, number);
    expect(kept).toMatchObject({ status: 'open', method: 'card', amount: money(1_320, 'GBP'), received: money(0, 'GBP'), checkoutUrl });
    expect(checkoutUrl).toMatch(/^https:\/\/checkout\.stripe\.com\//);
    expect(kept.reference).toMatch(/^RF\d\d/);
    expect(Object.values(shop.stripe.books.sessions)).toMatchObject([
      { amount_total: 1_320, currency: 'gbp', metadata: { payment_id: kept.id }, description: `${number}: ${shop.six}, ${shop.seven}` },
    ]);
    expect(shop.stripe.calls.map(({ key }) => key)).toEqual([`checkout:${kept.id}:1`]);
    expect(await problems(shop.store)).toEqual([]);
  });

  test('pressed twice is one payment, also at once', async () => {
    const shop = await aPayingShop(await open());
    const both = await Promise.all([started(shop), started(shop)]);
    const again = await started(shop);
    expect(new Set([...both, again].map(({ number }) => number)).size).toBe(1);
    expect(await shop.store.reader(host).selectFrom('payments').select('id').execute()).toHaveLength(1);
    expect(Object.keys(shop.stripe.books.sessions)).toHaveLength(1);
  });

  test('with the same key for other amounts is refused and names the first', async () => {
    const shop = await aPayingShop(await open());
    const { number } = await started(shop);
    const other = { lines: [asked(shop.six, '6.00')], submissionKey: 'a'.repeat(43) };
    expect(await startCardPayment(shop.context, shop.buyer, other)).toEqual({ ok: false, refusal: { kind: 'submission-key-reused', number } });
  });

  test('of less than is open keeps the reason', async () => {
    const shop = await aPayingShop(await open());
    await started(shop, [asked(shop.seven, '5', ' one jug came broken ')]);
    const targets = await shop.store.reader(host).selectFrom('payment_targets').select(['amount', 'reason']).execute();
    expect(targets).toEqual([{ amount: 500, reason: 'one jug came broken' }]);
  });

  test('tells all problems of all lines at once, and writes nothing', async () => {
    const shop = await aPayingShop(await open());
    const lines = [asked(shop.six, '6.01'), asked(shop.seven, '7')];
    expect(await startCardPayment(shop.context, shop.buyer, { lines, submissionKey: 'b'.repeat(43) })).toEqual({
      ok: false,
      refusal: {
        kind: 'lines-with-problems',
        problems: [
          { invoiceNumber: shop.six, problem: { kind: 'more-than-open', open: money(600, 'GBP') } },
          { invoiceNumber: shop.seven, problem: { kind: 'reason-missing' } },
        ],
      },
    });
    expect(await shop.store.reader(host).selectFrom('payments').select('id').execute()).toEqual([]);
    expect(shop.stripe.calls).toEqual([]);
  });

  test('of another account’s invoice is as if there were none', async () => {
    const shop = await aPayingShop(await open());
    const stranger = await aBuyer(shop.store);
    const outcome = await startCardPayment(shop.context, stranger, { lines: [asked(shop.six, '6.00')], submissionKey: 'b'.repeat(43) });
    expect(outcome).toEqual({ ok: false, refusal: { kind: 'no-such-invoice', invoiceNumber: shop.six } });
  });

  test('is not offered where no provider is set', async () => {
    const shop = await aPayingShop(await open());
    const outcome = await startCardPayment({ ...shop.context, payments: null }, shop.buyer, { lines: [], submissionKey: 'b'.repeat(43) });
    expect(outcome).toEqual({ ok: false, refusal: { kind: 'cards-not-offered' } });
  });

  test('that the provider takes no such amount for has failed, and says why', async () => {
    const shop = await aPayingShop(await open());
    const { number, checkoutUrl } = await started(shop, [asked(shop.six, '0.20', 'on account')]);
    expect(checkoutUrl).toBeNull();
    expect(await payment(shop.store, number)).toMatchObject({ status: 'failed' });
    const row = await shop.store.reader(host).selectFrom('payments').select('problem').executeTakeFirstOrThrow();
    expect(JSON.parse(row.problem ?? '')).toEqual({ kind: 'not-payable', code: 'amount_too_small' });
  });
});

onBoth('a card payment whose answer is lost', (open) => {
  describe.each(['lost-before', 'lost-after'] as const)('%s it was carried out', (fault) => {
    test('is unknown, asked for again under its key, and charged once', async () => {
      const shop = await aPayingShop(await open());
      shop.stripe.fail('POST', fault);
      const { number, checkoutUrl } = await started(shop);
      expect(checkoutUrl).toBeNull();
      expect(await payment(shop.store, number)).toMatchObject({ status: 'unknown', checkoutId: null });
      await worked(shop, 61);
      expect(await payment(shop.store, number)).toMatchObject({ status: 'open' });
      expect(Object.keys(shop.stripe.books.sessions)).toHaveLength(1);
      await atCheckout(shop, number, 'pay');
      await told(shop);
      await worked(shop);
      expect(await payment(shop.store, number)).toMatchObject({ status: 'received', received: money(1_320, 'GBP'), unapplied: money(0, 'GBP') });
      expect(Object.values(shop.stripe.books.intents)).toHaveLength(1);
      expect(await problems(shop.store)).toEqual([]);
    });
  });

  test.each(['rate-limit', 'error'] as const)('to %s is asked for again', async (fault) => {
    const shop = await aPayingShop(await open());
    shop.stripe.fail('POST', fault, fault, fault);
    const { number } = await started(shop);
    await worked(shop, 61);
    expect(await payment(shop.store, number)).toMatchObject({ status: 'unknown' });
    await worked(shop, 3);
    await worked(shop, 5);
    expect(await payment(shop.store, number)).toMatchObject({ status: 'open' });
  });

  test('to a failure that the provider saved gets a new key once nothing is found under our id', async () => {
    const shop = await aPayingShop(await open());
    shop.stripe.fail('POST', 'saved-error');
    const { number } = await started(shop);
    const { id } = await payment(shop.store, number);
    await worked(shop, 61);
    expect(await payment(shop.store, number)).toMatchObject({ status: 'unknown', key: `checkout:${id}:2` });
    await worked(shop, 61);
    expect(await payment(shop.store, number)).toMatchObject({ status: 'open' });
    expect(shop.stripe.calls.filter(({ method }) => method === 'POST').map(({ key }) => key)).toEqual([
      `checkout:${id}:1`,
      `checkout:${id}:1`,
      `checkout:${id}:2`,
    ]);
    expect(Object.keys(shop.stripe.books.sessions)).toHaveLength(1);
  });

  test('for a day is only looked up: found where it was made, else failed, and never asked for again', async () => {
    const shop = await aPayingShop(await open());
    shop.stripe.fail('POST', 'lost-after', 'lost-before');
    const made = await started(shop, [asked(shop.six, '6.00')]);
    const never = await started(shop, [asked(shop.seven, '7.20')], 'b'.repeat(43));
    await worked(shop, 86_401);
    expect(await payment(shop.store, made.number)).toMatchObject({ status: 'open' });
    expect(await payment(shop.store, never.number)).toMatchObject({ status: 'failed' });
    expect(shop.stripe.calls.filter(({ method }) => method === 'POST')).toHaveLength(2);
  });

  test('for a day is not asked for again when its payer presses once more: its key is no longer kept', async () => {
    const shop = await aPayingShop(await open());
    shop.stripe.fail('POST', 'lost-after');
    const { number } = await started(shop);
    shop.context.clock.set(addSeconds(shop.context.clock.now(), 86_401));
    expect(await started(shop)).toEqual({ number, checkoutUrl: null });
    expect(shop.stripe.calls.filter(({ method }) => method === 'POST')).toHaveLength(1);
    await worked(shop);
    expect(await payment(shop.store, number)).toMatchObject({ status: 'open' });
  });

  test('because the process died is looked after like any other', async () => {
    const shop = await aPayingShop(await open());
    const dying = { ...shop.stripe.payments, createCheckout: () => Promise.reject(new Error('killed')) };
    const command = { lines: [asked(shop.six, '6.00')], submissionKey: 'a'.repeat(43) };
    await expect(startCardPayment({ ...shop.context, payments: dying }, shop.buyer, command)).rejects.toThrow('killed');
    const row = await shop.store.reader(host).selectFrom('payments').select(['number', 'status']).executeTakeFirstOrThrow();
    expect(row.status).toBe('started');
    await worked(shop, 61);
    expect(await payment(shop.store, row.number)).toMatchObject({ status: 'open' });
  });

  test('is shown the way back when its payer presses again', async () => {
    const shop = await aPayingShop(await open());
    shop.stripe.fail('POST', 'lost-after');
    const first = await started(shop);
    const second = await started(shop);
    expect(second.number).toBe(first.number);
    expect(second.checkoutUrl).not.toBeNull();
    expect(Object.keys(shop.stripe.books.sessions)).toHaveLength(1);
  });
});

onBoth('an invoice that gets money from elsewhere meanwhile', (open) => {
  test('takes what is still open; the rest stays unapplied', async () => {
    const shop = await aPayingShop(await open());
    const first = await started(shop, [asked(shop.six, '6.00')]);
    const second = await started(shop, [asked(shop.six, '6.00')], 'b'.repeat(43));
    await atCheckout(shop, first.number, 'pay');
    await atCheckout(shop, second.number, 'pay');
    await told(shop);
    await worked(shop);
    expect(await invoiceRow(shop.store, { number: shop.six })).toMatchObject({ status: 'paid', open: 0 });
    const both = [await payment(shop.store, first.number), await payment(shop.store, second.number)];
    expect(both.map(({ unapplied }) => unapplied.minor).sort()).toEqual([0, 600]);
    expect(await problems(shop.store)).toEqual([]);
  });

  test('several currencies or accounts are refused', async () => {
    const shop = await aPayingShop(await open());
    const row = await invoiceRow(shop.store, { number: shop.seven });
    await insert(shop.store, 'invoices', { ...row, id: 'euro', number: 'INV-EUR', sequence: 99, payment_reference: null, shipment_id: null, currency: 'EUR' });
    const lines = [asked(shop.six, '6.00'), asked('INV-EUR', '7.20')];
    expect(await startCardPayment(shop.context, shop.buyer, { lines, submissionKey: 'b'.repeat(43) })).toEqual({
      ok: false,
      refusal: { kind: 'several-currencies' },
    });
  });
});
