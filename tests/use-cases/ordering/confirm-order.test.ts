import { expect, test } from 'vitest';
import { hostScope } from '#app/domain/accounts/scope.ts';
import { type Mailer, OutsideError } from '#app/ports/context.ts';
import { confirmOrder } from '#app/use-cases/ordering/confirm-order.ts';
import type { Store } from '#db/database.ts';
import { aBuyer, aListPrice, anAccount, anItem, stock } from '#tests/support/builders.ts';
import { aContext, type TestContext } from '#tests/support/context.ts';
import { aHost, order, typed } from '#tests/support/ordering.ts';
import { onBoth } from '#tests/support/stores.ts';

const host = hostScope('test');

async function placed(store: Store, facts: { creditLimit?: number } = {}) {
  await aHost(store);
  const context = aContext(store);
  const account = await anAccount(store, { credit_limit: facts.creditLimit ?? null });
  const buyer = await aBuyer(store, { accountId: account.id });
  const mug = await anItem(store, { sku: 'MUG' });
  await aListPrice(store, { itemId: mug.id });
  await stock(store, { itemId: mug.id, onHand: 10 });
  const answer = await order(context, buyer, [typed('MUG', 3)]);
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
  return { context, job: { orderId: answer.value.orderId, accountId: buyer.accountId, occasion: null } };
}

function withMailer(context: TestContext, send: Mailer['send']): TestContext {
  return { ...context, mailer: { send } };
}

const letters = (store: Store) => store.reader(host).selectFrom('letters').select(['subject', 'text', 'sent_at']).execute();

onBoth('confirming an order', (open) => {
  test('puts one letter into the outbox, however often it is asked', async () => {
    const store = await open();
    const { context, job } = await placed(store);
    await confirmOrder(context, job);
    await confirmOrder(context, job);
    expect(await letters(store)).toMatchObject([{ sent_at: null, subject: expect.stringContaining('confirmed') }]);
  });

  test('says received, not confirmed, of an order on hold', async () => {
    const store = await open();
    const { context, job } = await placed(store, { creditLimit: 100 });
    await confirmOrder(context, job);
    const [letter] = await letters(store);
    expect(letter?.subject).toContain('received');
    expect(letter?.text).toContain('over the credit limit');
  });

  test('sends it where there is a mail server, under a key that names it', async () => {
    const store = await open();
    const { context, job } = await placed(store);
    const sent: string[] = [];
    await confirmOrder(
      withMailer(context, async (letter) => void sent.push(letter.key)),
      job,
    );
    expect(sent).toEqual([`confirm:${job.orderId}`]);
    expect(await letters(store)).toMatchObject([{ sent_at: context.clock.now() }]);
  });

  test('keeps the letter waiting when the mail server does not take it', async () => {
    const store = await open();
    const { context, job } = await placed(store);
    const failing = withMailer(context, () => Promise.reject(new OutsideError('no', { retryable: true })));
    await expect(confirmOrder(failing, job)).rejects.toThrow(OutsideError);
    expect(await letters(store)).toMatchObject([{ sent_at: null }]);
  });
});
