import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { getResponse } from 'msw';
import type { Log } from '#app/ports/context.ts';
import type { Payments } from '#app/ports/payments.ts';
import { fromStripeAmount } from '../stripe-amount.ts';
import { stripePayments } from '../stripe-payments.ts';
import { type Books, emptyBooks, type SimulatedEvent } from './books.ts';
import { playCheckout } from './play-checkout.ts';
import { signEvent, toEvent } from './signed-event.ts';
import { stripeHandlers, type WithWorld } from './stripe-handlers.ts';

/** A message that was not taken is sent again after these pauses. */
const SENT_AFTER_MS = [200, 2_000, 10_000];
const KEY = 'sk_test_simulated';

/** checkoutUrl: of the page that plays a checkout. file: where the books stand, for the server and its workers, and over a restart. */
export type Simulation = {
  readonly checkoutUrl: (id: string) => string;
  readonly hookUrl: string;
  readonly file: string;
  readonly log: Log;
};

/** Answers as Stripe inside this process, for a demo without a key: the real SDK and the real webhooks, and no money. */
export function startSimulation({ checkoutUrl, hookUrl, file, log }: Simulation): Payments {
  const now = () => Math.floor(Date.now() / 1_000);
  if (!existsSync(file)) writeFileSync(file, JSON.stringify(emptyBooks()));
  const { secret } = readBooks(file);
  const withWorld: WithWorld = (work) => {
    const books = readBooks(file);
    const events: SimulatedEvent[] = [];
    const done = work({ books, now, checkoutUrl, tell: (type, object) => events.push(toEvent(type, object, now())) });
    writeFileSync(file, JSON.stringify(books));
    for (const event of events) void send(event).catch((error: unknown) => log.error('simulated-event-not-sent', error, { type: event.type }));
    return done;
  };
  const send = async (event: SimulatedEvent) => {
    for (const ms of SENT_AFTER_MS) {
      await pause(ms);
      const { body, signature } = signEvent(event, secret, now());
      const headers = { 'Content-Type': 'application/json; charset=utf-8', 'Stripe-Signature': signature };
      const answer = await fetch(hookUrl, { method: 'POST', body, headers }).catch(() => null);
      if (answer?.ok) return;
    }
    throw new Error('the portal did not take it');
  };
  // Given to the SDK alone: a listening msw would stand in the way of every request of the portal, its own pages included.
  const handlers = [...stripeHandlers(withWorld)];
  const answered: typeof fetch = async (input, init) => (await getResponse(handlers, new Request(input, init))) ?? Response.error();
  return {
    ...stripePayments({ secretKey: KEY, webhookSecrets: [secret], fetch: answered }),
    simulated: {
      find: (id) => toShown(readBooks(file), id),
      act: async (id, act) => withWorld((world) => playCheckout(world, id, act)),
    },
  };
}

function readBooks(file: string): Books {
  return JSON.parse(readFileSync(file, 'utf8'));
}

function toShown({ sessions }: Books, id: string) {
  const session = sessions[id];
  if (!session) return null;
  const { amount_total, currency, description, cancel_url, status } = session;
  return { amount: fromStripeAmount(amount_total, currency), description, canceledUrl: cancel_url, isOpen: status === 'open' };
}
