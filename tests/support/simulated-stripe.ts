import type { RequestHandler } from 'msw';
import type { Call, World } from '#app/adapters/stripe/simulated/answer-call.ts';
import { type Books, emptyBooks, type SimulatedEvent } from '#app/adapters/stripe/simulated/books.ts';
import { type PlayOptions, playCheckout } from '#app/adapters/stripe/simulated/play-checkout.ts';
import { type SignedEvent, signEvent, toEvent } from '#app/adapters/stripe/simulated/signed-event.ts';
import { type Fault, stripeHandlers } from '#app/adapters/stripe/simulated/stripe-handlers.ts';
import { stripePayments } from '#app/adapters/stripe/stripe-payments.ts';
import type { Clock } from '#app/ports/context.ts';
import type { Payments, SimulatedAct } from '#app/ports/payments.ts';

/** Stripe as msw plays it, with the real adapter in front of it. */
export type SimulatedStripe = {
  readonly payments: Payments;
  readonly books: Books;
  readonly calls: readonly Call[];
  /** What Stripe has to tell, oldest first; nothing is sent by itself. */
  readonly events: SimulatedEvent[];
  play(checkoutId: string, act: SimulatedAct, options?: PlayOptions): void;
  message(event: SimulatedEvent, secret?: string): SignedEvent;
};

/** A Stripe on the clock given. Its handlers are for an msw server of the caller's. */
export function simulatedStripe(
  clock: Clock,
  faultOf: (call: Call) => Fault | null = () => null,
): { readonly stripe: SimulatedStripe; readonly handlers: readonly RequestHandler[] } {
  const books = emptyBooks();
  const events: SimulatedEvent[] = [];
  const calls: Call[] = [];
  const now = () => Math.floor(Date.parse(clock.now()) / 1_000);
  const world: World = {
    books,
    now,
    checkoutUrl: (id) => `https://checkout.stripe.com/c/pay/${id}`,
    tell: (type, object) => events.push(toEvent(type, object, now())),
  };
  const handlers = stripeHandlers(
    (work) => work(world),
    (call) => {
      calls.push(call);
      return faultOf(call);
    },
  );
  const payments = { ...stripePayments({ secretKey: 'sk_test_simulated', webhookSecrets: [books.secret], maxNetworkRetries: 0 }), simulated: null };
  const play = (checkoutId: string, act: SimulatedAct, options?: PlayOptions) => void playCheckout(world, checkoutId, act, options);
  const message = (event: SimulatedEvent, secret = books.secret) => signEvent(event, secret, now());
  return { stripe: { payments, books, calls, events, play, message }, handlers };
}
