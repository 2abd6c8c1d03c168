import Stripe from 'stripe';
import { OutsideError } from '#app/ports/context.ts';
import type { ProviderRefusal } from '#app/ports/payments.ts';

/** What Stripe says of an amount, a currency or a payment that cannot be taken or given back; anything else it calls invalid is a bug of ours. */
const NOT_PAYABLE: readonly string[] = ['amount_too_small', 'amount_too_large', 'charge_already_refunded', 'charge_disputed', 'currency_not_supported'];
const MISSING = 'resource_missing';
/** Try again later: too many requests, the same key is being worked on, and whatever is wrong on Stripe's side. */
const RETRYABLE = [409, 429];

/** Stripe's no as a value, or null where it is no answer of the business. */
export function refusalIn(error: unknown): ProviderRefusal | null {
  if (!(error instanceof Stripe.errors.StripeError)) return null;
  if (error instanceof Stripe.errors.StripeCardError) return { kind: 'declined', code: error.decline_code ?? error.code ?? 'card_declined' };
  if (error instanceof Stripe.errors.StripeIdempotencyError || isSavedFailure(error)) return { kind: 'key-spent' };
  if (error.code !== undefined && NOT_PAYABLE.includes(error.code)) return { kind: 'not-payable', code: error.code };
  return error.statusCode === 400 && error.param === 'amount' ? { kind: 'not-payable', code: 'amount_refused' } : null;
}

/** Whether Stripe knows no such object. */
export function isMissing(error: unknown): boolean {
  return error instanceof Stripe.errors.StripeInvalidRequestError && error.code === MISSING;
}

/** Any other failure in our words. No status at all: no answer came, or none that can be read, and nobody knows what was done. */
export function toOutsideError(error: unknown): unknown {
  if (!(error instanceof Stripe.errors.StripeError)) return error;
  const status = error.statusCode;
  const retryable = status === undefined || status >= 500 || RETRYABLE.includes(status);
  return new OutsideError(`Stripe: ${error.type} ${status ?? 'no answer'} ${error.code ?? ''}`.trim(), { retryable, cause: error });
}

/** Stripe keeps the answer to a key, failures of its own too, and says so when it repeats one. */
function isSavedFailure({ statusCode, headers }: InstanceType<typeof Stripe.errors.StripeError>): boolean {
  return (statusCode ?? 0) >= 500 && headers?.['idempotent-replayed'] === 'true';
}
