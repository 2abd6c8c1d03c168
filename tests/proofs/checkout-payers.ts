import { setTimeout as pause } from 'node:timers/promises';
import type { FixedClock } from '#tests/support/context.ts';
import type { StripeObject, StripeOracle } from '#tests/support/stripe-oracle.ts';
import { type Counts, drawn } from './counts.ts';
import type { FaultyStripe, Page } from './faulty-stripe.ts';
import type { LateMessages } from './late-messages.ts';
import { DAY_S, HOUR_S, secondsOn } from './virtual-time.ts';

/** What the payer of a page does, in hundredths; the rest pays. */
const PLANS = {
  'page left until it expired': 9,
  'declined, then paid': 6,
  'declined, then left': 2,
  'outcome hours later: paid': 5,
  'outcome hours later: failed': 3,
  'paid before we had the answer': 5,
} as const;
const LONGEST_STAY_S = 4 * HOUR_S;
const BEFORE_ANSWER_MS = 150;
const SLOWEST_REFUND_S = 10 * HOUR_S;
const PENDING_REFUNDS = 0.2;

type Act = 'pay' | 'decline' | 'pay slowly' | 'settle' | 'fail slowly' | 'fail' | 'expire' | 'refund went';
type Step = { readonly act: Act; readonly id: string; readonly atS: number };
type Playing = { readonly oracle: StripeOracle; readonly clock: FixedClock; readonly chance: () => number; readonly tally: Counts };
type Stage = Playing & { readonly stripe: FaultyStripe; readonly messages: LateMessages; readonly steps: Step[] };

/** Who does what at the provider, in its time. */
export type CheckoutPayers = {
  /** Who pays before our answer left is given time to be told of. */
  welcome(page: Page): Promise<void>;
  noteRefund(refund: StripeObject): void;
  /** How many acts are still to come. */
  waiting(): number;
  /** Does what is due. */
  play(): Promise<void>;
};

/** Payers, one for each page that is made, also where its answer is lost: a page made twice would be paid twice. */
export function checkoutPayers(playing: Playing, stage: () => Pick<Stage, 'stripe' | 'messages'>): CheckoutPayers {
  const steps: Step[] = [];
  return {
    welcome: async (page) => {
      const planned = plannedFor(playing, page);
      steps.push(...planned);
      if (planned[0]?.act === 'pay' && planned[0].atS === page.madeS) await pause(BEFORE_ANSWER_MS);
    },
    noteRefund: (refund) => steps.push(...tellOfRefund({ ...playing, ...stage(), steps }, refund)),
    waiting: () => steps.length,
    play: async () => {
      const now = secondsOn(playing.clock);
      const due = steps.filter(({ atS }) => atS <= now).sort((a, b) => a.atS - b.atS);
      steps.splice(0, steps.length, ...steps.filter(({ atS }) => atS > now));
      for (const step of due) await act({ ...playing, ...stage(), steps }, step);
    },
  };
}

function plannedFor({ chance, tally }: Playing, { id, madeS }: Page): readonly Step[] {
  const soon = madeS + Math.floor(chance() * LONGEST_STAY_S);
  const later = soon + Math.floor(60 + chance() * LONGEST_STAY_S);
  const plan = drawn(chance, PLANS);
  tally.add(plan ?? 'paid');
  const expiry: Step = { act: 'expire', id, atS: madeS + DAY_S };
  switch (plan) {
    case null:
      return [{ act: 'pay', id, atS: soon }, expiry];
    case 'paid before we had the answer':
      return [{ act: 'pay', id, atS: madeS }, expiry];
    case 'page left until it expired':
      return [expiry];
    case 'declined, then paid':
      return [{ act: 'decline', id, atS: soon }, { act: 'pay', id, atS: later }, expiry];
    case 'declined, then left':
      return [{ act: 'decline', id, atS: madeS + DAY_S - 1 }, expiry];
    case 'outcome hours later: paid':
      return [
        { act: 'pay slowly', id, atS: soon },
        { act: 'settle', id, atS: later },
      ];
    case 'outcome hours later: failed':
      return [
        { act: 'fail slowly', id, atS: soon },
        { act: 'fail', id, atS: later },
      ];
  }
}

async function act(stage: Stage, { act: what, id }: Step): Promise<void> {
  const { oracle, stripe, messages } = stage;
  switch (what) {
    case 'pay':
      stripe.shown.delete(id);
      await oracle.call('POST', `/_oracle/checkout/${id}/complete`);
      return;
    case 'expire':
      return expire(stage, id);
    case 'decline':
      return void stripe.shown.set(id, { payment_intent: await declined(stage, id) });
    case 'pay slowly': {
      const { payment_intent } = await oracle.call<StripeObject>('POST', `/_oracle/checkout/${id}/complete`);
      return void stripe.shown.set(payment_intent ?? '', { status: 'processing', amount_received: 0 });
    }
    case 'settle': {
      const session = await oracle.call<StripeObject>('GET', `/v1/checkout/sessions/${id}`);
      stripe.shown.delete(session.payment_intent ?? '');
      return messages.post({ type: 'checkout.session.async_payment_succeeded', data: { object: session } });
    }
    case 'fail slowly': {
      const intentId = await declined(stage, id);
      stripe.shown.set(intentId, { status: 'processing', last_payment_error: null });
      return void stripe.shown.set(id, { status: 'complete', payment_intent: intentId });
    }
    case 'fail': {
      const session = await oracle.call<StripeObject>('GET', `/v1/checkout/sessions/${id}`);
      stripe.shown.delete(String(stripe.shown.get(id)?.['payment_intent']));
      return messages.post({ type: 'checkout.session.async_payment_failed', data: { object: { ...session, ...stripe.shown.get(id) } } });
    }
    case 'refund went': {
      stripe.shown.delete(id);
      return messages.post({ type: 'refund.updated', data: { object: await oracle.call<StripeObject>('GET', `/v1/refunds/${id}`) } });
    }
  }
}

/** A page nobody paid on by now. */
async function expire({ oracle, stripe }: Stage, id: string): Promise<void> {
  const { status } = await oracle.call<StripeObject>('GET', `/v1/checkout/sessions/${id}`);
  if (status !== 'open') return;
  stripe.shown.delete(id);
  await oracle.call('POST', `/_oracle/checkout/${id}/expire`);
}

/** The id of a payment of this page that the card's bank refused. */
async function declined({ oracle }: Playing, sessionId: string): Promise<string> {
  const session = await oracle.call<StripeObject & { readonly amount_total: number }>('GET', `/v1/checkout/sessions/${sessionId}`);
  const body = new URLSearchParams({
    amount: String(session.amount_total),
    currency: session.currency ?? '',
    payment_method: 'pm_card_chargeDeclined',
    confirm: 'true',
    'metadata[payment_id]': session.metadata?.['payment_id'] ?? '',
  });
  const { error } = await oracle.call<{ readonly error: { readonly payment_intent: StripeObject } }>('POST', '/v1/payment_intents', body.toString());
  return error.payment_intent.id;
}

/** The stand-in does not tell of a refund that was made; some of them take hours to go. */
function tellOfRefund({ stripe, messages, chance, tally, clock }: Stage, refund: StripeObject): readonly Step[] {
  const isPending = chance() < PENDING_REFUNDS;
  if (isPending) stripe.shown.set(refund.id, { status: 'pending' });
  messages.post({ type: 'refund.created', data: { object: refund } });
  if (!isPending) return [];
  tally.add('refund pending for hours');
  return [{ act: 'refund went', id: refund.id, atS: secondsOn(clock) + Math.floor(chance() * SLOWEST_REFUND_S) }];
}
