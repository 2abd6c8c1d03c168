import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startSimulation } from '#app/adapters/stripe/simulated/start-simulation.ts';
import { id, type PaymentId } from '#app/domain/shared/ids.ts';
import { money } from '#app/domain/shared/money.ts';

test('the simulation answers the SDK, keeps its books in the file and leaves the network of the process alone', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mainstay-simulation-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const simulation = {
    checkoutUrl: (checkoutId: string) => `https://orders.example.com/simulated/${checkoutId}`,
    hookUrl: 'https://orders.example.com/hooks/stripe',
    file: join(folder, 'books.json'),
    log: { info: () => undefined, error: () => undefined },
  };
  const before = { fetch: globalThis.fetch, Request: globalThis.Request, Headers: globalThis.Headers };
  const payments = startSimulation(simulation);
  const order = {
    key: 'checkout:p1:1',
    paymentId: id<PaymentId>('p1'),
    amount: money(12_345, 'GBP'),
    description: 'PY-0000001',
    paidUrl: 'https://orders.example.com/paid',
    canceledUrl: 'https://orders.example.com/canceled',
  };
  const outcome = await payments.createCheckout(order);
  expect({ fetch: globalThis.fetch, Request: globalThis.Request, Headers: globalThis.Headers }).toEqual(before);
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusal.kind}`);
  expect(await payments.findCheckout({ id: outcome.value.id })).toMatchObject({ id: outcome.value.id, state: 'open' });
  const restarted = startSimulation(simulation);
  expect(await restarted.simulated?.find(outcome.value.id)).toMatchObject({ amount: order.amount, isOpen: true });
});
