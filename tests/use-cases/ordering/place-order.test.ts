import { expect, test } from 'vitest';
import { hostScope } from '#app/domain/accounts/scope.ts';
import { placeOrder } from '#app/use-cases/ordering/place-order.ts';
import type { Store } from '#db/database.ts';
import { aBuyer, aContract, aListPrice, anAccount, anAccountUnit, anItem, aReceipt, stock } from '#tests/support/builders.ts';
import { aContext } from '#tests/support/context.ts';
import { aHost, asSeen, order, typed } from '#tests/support/ordering.ts';
import { onBoth } from '#tests/support/stores.ts';

const host = hostScope('test');

async function aShop(store: Store, facts: { onHand?: number; creditLimit?: number | null; poRequired?: 0 | 1 } = {}) {
  await aHost(store);
  const account = await anAccount(store, { credit_limit: facts.creditLimit ?? null, po_required: facts.poRequired ?? 0 });
  const buyer = await aBuyer(store, { accountId: account.id });
  const mug = await anItem(store, { sku: 'MUG1' });
  await aListPrice(store, { itemId: mug.id, breaks: '[[1,2550000],[32,2210000]]' });
  await stock(store, { itemId: mug.id, onHand: facts.onHand ?? 100 });
  return { context: aContext(store), buyer, mug, account };
}

onBoth('placing an order', (open) => {
  test('reserves stock, fixes price, tax and trace, and writes the confirmation job in the same transaction', async () => {
    const store = await open();
    const { context, buyer, mug } = await aShop(store);
    const placed = await order(context, buyer, [typed('mug1', 12)]);
    expect(placed).toMatchObject({ ok: true, value: { isRepeat: false } });

    const db = store.reader(host);
    expect(await db.selectFrom('orders').select(['status', 'net', 'tax', 'total']).execute()).toEqual([
      { status: 'confirmed', net: 3060, tax: 612, total: 3672 },
    ]);
    const [line] = await db.selectFrom('order_lines').select(['quantity', 'net', 'price_ten_thousandths', 'trace', 'typed_code']).execute();
    expect(line).toMatchObject({ quantity: 12, net: 3060, price_ten_thousandths: 2_550_000, typed_code: 'mug1' });
    expect(JSON.parse(line?.trace ?? '{}').steps.map((step: { kind: string }) => step.kind)).toContain('hit');
    expect(await db.selectFrom('stock').select(['on_hand', 'reserved']).where('item_id', '=', mug.id).execute()).toEqual([{ on_hand: 100, reserved: 12 }]);
    expect(await db.selectFrom('jobs').select('kind').execute()).toEqual([{ kind: 'confirm-order' }]);
    expect(await db.selectFrom('audit_rows').select('action').execute()).toEqual([{ action: 'order-placed' }]);
    expect(await db.selectFrom('order_events').select('kind').execute()).toEqual([{ kind: 'placed' }]);
  });

  test('prices from the account contract, in the account unit', async () => {
    const store = await open();
    const { context, buyer, mug, account } = await aShop(store);
    await aContract(store, { account_id: account.id, lines: [{ item_id: mug.id, basis: 18, breaks: '[[1,36000000]]' }] });
    await anAccountUnit(store, { account_id: account.id, item_id: mug.id, label: 'display of 18', plural: 'displays of 18', content: 18 });
    await order(context, buyer, [typed('MUG1', 2)]);
    const [line] = await store.reader(host).selectFrom('order_lines').select(['quantity', 'unit_label', 'net', 'price_basis']).execute();
    expect(line).toEqual({ quantity: 36, unit_label: 'display of 18', net: 7200, price_basis: 18 });
  });

  test('answers a repeated submission with the order already placed', async () => {
    const store = await open();
    const { context, buyer } = await aShop(store);
    const command = await asSeen(context, buyer, [typed('MUG1', 5)]);
    const first = await placeOrder(context, buyer, command);
    const second = await placeOrder(context, buyer, command);
    expect(second).toMatchObject({ ok: true, value: { isRepeat: true, number: first.ok ? first.value.number : '' } });
    expect(await store.reader(host).selectFrom('orders').select('id').execute()).toHaveLength(1);
  });

  test('makes one order of ten clicks at once', async () => {
    const store = await open();
    const { context, buyer } = await aShop(store);
    const command = await asSeen(context, buyer, [typed('MUG1', 5)]);
    const answers = await Promise.all(Array.from({ length: 10 }, () => placeOrder(context, buyer, command)));
    expect(answers.every((answer) => answer.ok)).toBe(true);
    expect(await store.reader(host).selectFrom('orders').select('id').execute()).toHaveLength(1);
  });

  test('refuses the same submission key with other content', async () => {
    const store = await open();
    const { context, buyer } = await aShop(store);
    const command = await asSeen(context, buyer, [typed('MUG1', 5)]);
    await placeOrder(context, buyer, command);
    const other = await asSeen(context, buyer, [typed('MUG1', 6)], { submissionKey: command.submissionKey });
    expect(await placeOrder(context, buyer, other)).toMatchObject({ ok: false, refusal: { kind: 'submission-key-reused' } });
  });

  test('says all that is wrong with all lines at once and writes nothing', async () => {
    const store = await open();
    const { context, buyer } = await aShop(store);
    const answer = await order(context, buyer, [typed('MUG1', 0), typed('MUGI', 3), typed('MUG1', 4), typed('MUG1', 'many'), typed('MUG1', '99999999999')]);
    expect(answer).toMatchObject({
      ok: false,
      refusal: {
        kind: 'lines-with-problems',
        problems: [
          { position: 0, problem: { kind: 'quantity-not-allowed', reason: 'zero' } },
          { position: 1, problem: { kind: 'unknown-item', suggestions: [{ code: 'MUG1' }] } },
          { position: 3, problem: { kind: 'no-number' } },
          { position: 4, problem: { kind: 'too-large' } },
        ],
      },
    });
    expect(await store.reader(host).selectFrom('orders').select('id').execute()).toEqual([]);
  });

  test('asks when the price changed since the buyer saw it', async () => {
    const store = await open();
    const { context, buyer, mug, account } = await aShop(store);
    const command = await asSeen(context, buyer, [typed('MUG1', 10)]);
    await aContract(store, { account_id: account.id, lines: [{ item_id: mug.id, breaks: '[[1,2000000]]' }] });
    const answer = await placeOrder(context, buyer, command);
    expect(answer).toMatchObject({
      ok: false,
      refusal: { kind: 'changed-since-seen', changes: [{ position: 0, price: true, dates: false, was: { net: 2550 }, now: { net: 2000 } }] },
    });
  });

  test('asks when another order took the stock meanwhile', async () => {
    const store = await open();
    const { context, buyer } = await aShop(store, { onHand: 10 });
    const command = await asSeen(context, buyer, [typed('MUG1', 10)]);
    await order(context, await aBuyer(store), [typed('MUG1', 4)]);
    expect(await placeOrder(context, buyer, command)).toMatchObject({
      ok: false,
      refusal: { kind: 'changed-since-seen', changes: [{ dates: true, price: false }] },
    });
  });

  test('dates the missing part from a firm receipt and is confirmed; without one it is part confirmed', async () => {
    const store = await open();
    const { context, buyer, mug } = await aShop(store, { onHand: 10 });
    await aReceipt(store, { item_id: mug.id, quantity: 6, expected_on: '2026-03-09' });
    await order(context, buyer, [typed('MUG1', 16)]);
    await order(context, buyer, [typed('MUG1', 1)]);
    const db = store.reader(host);
    expect(await db.selectFrom('orders').select('status').orderBy('id').execute()).toEqual([{ status: 'confirmed' }, { status: 'part-confirmed' }]);
    expect(await db.selectFrom('promises').select(['source', 'quantity', 'deliver_on']).orderBy('id').execute()).toEqual([
      { source: 'stock', quantity: 10, deliver_on: '2026-03-05' },
      { source: 'receipt', quantity: 6, deliver_on: '2026-03-11' },
      { source: 'none', quantity: 1, deliver_on: null },
    ]);
    expect(await db.selectFrom('receipts').select('promised').execute()).toEqual([{ promised: 6 }]);
  });

  test('goes on hold strictly above the credit limit; exactly at it passes', async () => {
    const store = await open();
    const { context, buyer } = await aShop(store, { creditLimit: 3672 });
    await order(context, buyer, [typed('MUG1', 12)]);
    await order(context, buyer, [typed('MUG1', 1)]);
    const orders = await store.reader(host).selectFrom('orders').select(['status', 'hold_reason']).orderBy('id').execute();
    expect(orders.map((row) => row.status)).toEqual(['confirmed', 'on-hold']);
    expect(JSON.parse(orders[1]?.hold_reason ?? '{}')).toEqual({ limit: 3672, exposure: 3672, excess: 306 });
  });

  test('lets only one of two orders at once use up the credit', async () => {
    const store = await open();
    const { context, buyer } = await aShop(store, { creditLimit: 4000 });
    const commands = await Promise.all([1, 2].map(() => asSeen(context, buyer, [typed('MUG1', 12)])));
    // The second buyer sees other dates only when stock runs out, so both pass the question of surprises.
    await Promise.all(commands.map((command) => placeOrder(context, buyer, command)));
    const orders = await store.reader(host).selectFrom('orders').select('status').orderBy('status').execute();
    expect(orders.map((row) => row.status)).toEqual(['confirmed', 'on-hold']);
  });

  test('wants a PO number where the account says so, and each only once', async () => {
    const store = await open();
    const { context, buyer } = await aShop(store, { poRequired: 1 });
    expect(await order(context, buyer, [typed('MUG1', 1)])).toMatchObject({ ok: false, refusal: { kind: 'po-number-missing' } });
    expect(await order(context, buyer, [typed('MUG1', 1)], { poNumber: 'PO-1' })).toMatchObject({ ok: true });
    expect(await order(context, buyer, [typed('MUG1', 1)], { poNumber: ' PO-1 ' })).toMatchObject({
      ok: false,
      refusal: { kind: 'po-number-taken', poNumber: 'PO-1' },
    });
  });

  test('an item without any price cannot be ordered', async () => {
    const store = await open();
    const { context, buyer } = await aShop(store);
    await anItem(store, { sku: 'NOPRICE' });
    expect(await order(context, buyer, [typed('NOPRICE', 1)])).toMatchObject({
      ok: false,
      refusal: { kind: 'lines-with-problems', problems: [{ problem: { kind: 'price-on-request' } }] },
    });
  });

  test('an item of another account is as unknown as one that does not exist', async () => {
    const store = await open();
    const { context, buyer } = await aShop(store);
    const stranger = await anAccount(store);
    const secret = await anItem(store, { sku: 'SECRET7', is_public: 0, grants: [stranger.id] });
    await aListPrice(store, { itemId: secret.id });
    const answer = await order(context, buyer, [typed('SECRET7', 1), typed('SECRET8', 1)]);
    const problems =
      !answer.ok && answer.refusal.kind === 'lines-with-problems' ? answer.refusal.problems.map(({ problem }) => ({ ...problem, typed: '' })) : [];
    expect(problems).toEqual([
      { kind: 'unknown-item', typed: '', suggestions: [] },
      { kind: 'unknown-item', typed: '', suggestions: [] },
    ]);
  });

  test('takes at most 1,000 lines', async () => {
    const store = await open();
    const { context, buyer } = await aShop(store);
    const lines = Array.from({ length: 1_001 }, () => typed('MUG1', 1));
    const command = { lines, seen: [], seenTotal: 0, poNumber: '', submissionKey: 'k', requestedOn: null, locale: 'en-GB', draftId: null };
    expect(await placeOrder(context, buyer, command)).toEqual({ ok: false, refusal: { kind: 'too-many-lines', lines: 1_001, limit: 1_000 } });
  });

  test.each([1, 50, 500])('sends the same number of statements for %i lines', async (count) => {
    const statements: string[] = [];
    const store = await open({ onStatement: (statement) => statements.push(statement.sql) });
    const { context, buyer } = await aShop(store, { onHand: 100_000 });
    const skus = Array.from({ length: count }, (_, index) => `S${String(index).padStart(4, '0')}`);
    await addItems(store, skus);
    const command = await asSeen(
      context,
      buyer,
      skus.map((sku) => typed(sku, 2)),
    );
    statements.length = 0;
    expect(await placeOrder(context, buyer, command)).toMatchObject({ ok: true });
    expect(statements.length).toBe(25);
  });
});

async function addItems(store: Store, skus: readonly string[]): Promise<void> {
  const [first = '', ...rest] = skus;
  const model = await anItem(store, { sku: first });
  await aListPrice(store, { itemId: model.id });
  await stock(store, { itemId: model.id, onHand: 1_000 });
  if (rest.length === 0) return;
  await store.transaction(host, async (tx) => {
    const row = await tx.selectFrom('items').selectAll().where('id', '=', model.id).executeTakeFirstOrThrow();
    const price = await tx.selectFrom('list_prices').selectAll().where('item_id', '=', model.id).executeTakeFirstOrThrow();
    const shelf = await tx.selectFrom('stock').selectAll().where('item_id', '=', model.id).executeTakeFirstOrThrow();
    await tx
      .insertInto('items')
      .values(rest.map((sku) => ({ ...row, id: `item ${sku}`, sku, sku_key: sku })))
      .execute();
    await tx
      .insertInto('list_prices')
      .values(rest.map((sku) => ({ ...price, id: `price ${sku}`, item_id: `item ${sku}` })))
      .execute();
    await tx
      .insertInto('stock')
      .values(rest.map((sku) => ({ ...shelf, item_id: `item ${sku}` })))
      .execute();
  });
}
