import { setupServer } from 'msw/node';
import { onTestFinished } from 'vitest';
import type { Fault } from '#app/adapters/stripe/simulated/stripe-handlers.ts';
import type { Clock } from '#app/ports/context.ts';
import { fixedClock } from './context.ts';
import { type SimulatedStripe, simulatedStripe } from './simulated-stripe.ts';

export type TestStripe = SimulatedStripe & {
  /** The next calls with this method go wrong in this way. */ fail(method: 'POST' | 'GET', ...faults: readonly Fault[]): void;
};

/** The Stripe of a test, one for each; whatever else the test would ask of the network is an error. */
export function aStripe(clock: Clock = fixedClock()): TestStripe {
  const faults: Record<string, Fault[]> = { POST: [], GET: [] };
  const { stripe, handlers } = simulatedStripe(clock, ({ method }) => faults[method]?.shift() ?? null);
  const server = setupServer(...handlers);
  server.listen({ onUnhandledRequest: 'error' });
  onTestFinished(() => server.close());
  return { ...stripe, fail: (method, ...more) => void faults[method]?.push(...more) };
}
