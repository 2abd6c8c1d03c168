import type { SimulatedAct } from '#app/ports/payments.ts';
import type { World } from './answer-call.ts';
import { type Intent, newId, type Session } from './books.ts';

const DECLINE = { type: 'card_error', code: 'card_declined', decline_code: 'insufficient_funds' } as const;

/** received: what is taken, where that is not what was asked for; for tests of what must not be believed. */
export type PlayOptions = { readonly received?: number };

/** What a payer does on Stripe's page. Returns where the browser goes next, or null when it stays. */
export function playCheckout(world: World, sessionId: string, act: SimulatedAct, options: PlayOptions = {}): string | null {
  const session = world.books.sessions[sessionId];
  if (!session) return null;
  if (act === 'cancel') return session.cancel_url;
  if (session.status !== 'open') return session.success_url;
  switch (act) {
    case 'pay':
      return pay(world, session, options);
    case 'decline':
      decline(world, session);
      return null;
    case 'expire':
      Object.assign(session, { status: 'expired', url: null });
      world.tell('checkout.session.expired', session);
      return session.cancel_url;
  }
}

function pay(world: World, session: Session, { received }: PlayOptions): string {
  const intent = intentOf(world, session);
  Object.assign(intent, { status: 'succeeded', amount_received: received ?? intent.amount, last_payment_error: null });
  Object.assign(session, { status: 'complete', payment_status: 'paid', url: null });
  world.tell('payment_intent.succeeded', intent);
  world.tell('checkout.session.completed', session);
  return session.success_url;
}

function decline(world: World, session: Session): void {
  const intent = intentOf(world, session);
  intent.last_payment_error = DECLINE;
  world.tell('payment_intent.payment_failed', intent);
}

/** Stripe makes it when a card is first tried, and keeps it for the next try. */
function intentOf({ books, now, tell }: World, session: Session): Intent {
  const known = session.payment_intent === null ? undefined : books.intents[session.payment_intent];
  if (known) return known;
  const intent: Intent = {
    id: newId('pi'),
    object: 'payment_intent',
    created: now(),
    currency: session.currency,
    amount: session.amount_total,
    metadata: session.metadata,
    status: 'requires_payment_method',
    amount_received: 0,
    last_payment_error: null,
  };
  books.intents[intent.id] = intent;
  session.payment_intent = intent.id;
  tell('payment_intent.created', intent);
  return intent;
}
