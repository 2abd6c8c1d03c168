import Stripe from 'stripe';
import { newId, type SimulatedEvent } from './books.ts';

export type SignedEvent = { readonly body: string; readonly signature: string };

/** An event of the simulation. The object is kept as it was when it happened. */
export function toEvent(type: string, object: SimulatedEvent['data']['object'], created: number): SimulatedEvent {
  return { id: newId('evt'), object: 'event', created, type, data: { object: structuredClone(object) } };
}

/** The message Stripe would send of an event, signed now with a secret. */
export function signEvent(event: SimulatedEvent, secret: string, now: number): SignedEvent {
  const body = JSON.stringify(event, null, 2);
  return { body, signature: Stripe.webhooks.generateTestHeaderString({ payload: body, secret, timestamp: now }) };
}
