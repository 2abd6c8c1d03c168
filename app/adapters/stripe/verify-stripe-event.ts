import type Stripe from 'stripe';
import type { Instant } from '#app/domain/shared/days.ts';
import { accept, type Result, refuse } from '#app/domain/shared/result.ts';
import type { ProviderEvent } from '#app/ports/payments.ts';
import { toSubject } from './from-stripe.ts';

const TOLERANCE_SECONDS = 300;

export type Message = { readonly body: Uint8Array; readonly signature: string; readonly at: Instant };

/** The event of a message that one of the secrets signed within the last five minutes. Several: an old one stays valid while a new one comes in. */
export function verifyStripeEvent(stripe: Stripe, secrets: readonly string[], message: Message): Result<ProviderEvent, { readonly kind: 'forged' }> {
  for (const secret of secrets) {
    const event = verified(stripe, secret, message);
    if (event) return accept({ id: event.id, kind: event.type, objectId: objectIdOf(event), subject: toSubject(event) });
  }
  return refuse({ kind: 'forged' });
}

function verified(stripe: Stripe, secret: string, { body, signature, at }: Message): Stripe.Event | null {
  try {
    const event = stripe.webhooks.constructEvent(Buffer.from(body), signature, secret, TOLERANCE_SECONDS, undefined, Date.parse(at));
    return isEvent(event) ? event : null;
  } catch {
    // All it is given comes from the sender: a header it stumbles over with an error of another kind (`v1=`) is no better than a wrong one.
    return null;
  }
}

/** Signed by the right secret, and still not what we could store. */
function isEvent(event: unknown): event is Stripe.Event {
  if (typeof event !== 'object' || event === null || !('id' in event) || !('type' in event) || !('data' in event)) return false;
  const { id, type, data } = event;
  return typeof id === 'string' && typeof type === 'string' && typeof data === 'object' && data !== null && 'object' in data && typeof data.object === 'object';
}

function objectIdOf({ data }: Stripe.Event): string {
  const object: unknown = data.object;
  return typeof object === 'object' && object !== null && 'id' in object && typeof object.id === 'string' ? object.id : '';
}
