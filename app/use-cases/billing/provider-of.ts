import { type Context, OutsideError } from '#app/ports/context.ts';
import type { Payments } from '#app/ports/payments.ts';

/** The provider, for work that cannot be done without. It waits while no key is set. */
export function providerOf({ payments }: Pick<Context, 'payments'>): Payments {
  if (!payments) throw new OutsideError('no payment provider is set', { retryable: true });
  return payments;
}
