import { setTimeout as pause } from 'node:timers/promises';
import { stripePayments } from '#app/adapters/stripe/stripe-payments.ts';
import { workOnce } from '#app/jobs/worker.ts';
import { type Context, type Log, OutsideError } from '#app/ports/context.ts';
import { migrate, openStore } from '#db/database.ts';
import { benchContext, type Place } from '#tests/bench/bench-data.ts';
import { type FixedClock, fixedClock } from '#tests/support/context.ts';
import { type StripeOracle, startStripeOracle } from '#tests/support/stripe-oracle.ts';
import { type AddedUp, addUpPayments } from './add-up-payments.ts';
import { clearCash } from './cash-desk.ts';
import { type CheckoutPayers, checkoutPayers } from './checkout-payers.ts';
import { type Counts, counts } from './counts.ts';
import { type FaultyStripe, startFaultyStripe, type Weather } from './faulty-stripe.ts';
import { type LateMessages, lateMessages, SECRETS } from './late-messages.ts';
import { type PayingAccounts, payingAccounts } from './paying-accounts.ts';
import { type PressingBuyers, pressingBuyers } from './pressing-buyers.ts';
import { brokenPromises } from './proving-places.ts';
import { seededChance } from './seeded-chance.ts';
import { DAY_S, HOUR_S, letPass } from './virtual-time.ts';

const ROUNDS = 50;
const PAYMENTS_AN_INVOICE = 6;
const FEWEST_INVOICES = 60;
const BUYERS_AT_ONCE = 40;
const WORKERS = 32;
const IDLE_MS = 100;
const TIMEOUT_MS = 500;
/** The lease of a job, and a little: whoever still works on one then has company. */
const BEYOND_LEASE_S = 130;
const MOST_GAP_S = 12 * HOUR_S;
const DOWN = 0.04;
const MOST_DAYS_AFTER = 5;
const BEGIN = '2026-03-02T08:00:00.000Z';

/** What is to be paid, and where. */
export type Paying = { readonly place: Place; readonly payments: number; readonly seed: number };
/** broken: what verify or the stand-in finds wrong; surprises: what failed although no outsider did; faults: how often each one was made. */
export type PaidAndSettled = {
  readonly added: AddedUp;
  readonly broken: readonly string[];
  readonly surprises: readonly string[];
  readonly faults: string;
  readonly days: number;
  readonly seconds: number;
};
type World = {
  readonly context: Context;
  readonly clock: FixedClock;
  readonly chance: () => number;
  readonly tally: Counts;
  readonly surprises: string[];
  readonly oracle: StripeOracle;
  readonly stripe: FaultyStripe;
  readonly messages: LateMessages;
  readonly payers: CheckoutPayers;
  readonly buyers: PressingBuyers;
  readonly people: PayingAccounts;
};

/** Begins so many payments within some two weeks of a clock set by hand, lets everything go wrong with them, waits until all has settled, and adds up. */
export async function payAndSettle({ place, payments, seed }: Paying): Promise<PaidAndSettled> {
  const startedMs = performance.now();
  const store = await openStore({ ...place, forLoading: true, poolSize: 20 });
  await migrate(store);
  const oracle = await startStripeOracle();
  const world = await openWorld({ ...benchContext(store), clock: fixedClock(BEGIN) }, { oracle, payments, seed });
  try {
    for (let round = 1; round <= ROUNDS; round++) {
      await oneRound(world, Math.ceil((payments * round) / ROUNDS) - Math.ceil((payments * (round - 1)) / ROUNDS));
      process.stderr.write(`${store.dialect}, ${round} of ${ROUNDS}: ${world.stripe.pages.length} pages, ${world.surprises.length} surprises\n`);
    }
    const days = await settleAll(world);
    const added = await addUpPayments(store, { oracle, pages: world.stripe.pages });
    const { problems } = await oracle.call<{ readonly problems: readonly unknown[] }>('GET', '/_oracle');
    const broken = [...(await brokenPromises(store)), ...problems.map((problem) => `a call the stand-in refused: ${JSON.stringify(problem)}`)];
    return { added, broken, surprises: world.surprises, faults: world.tally.tell(), days, seconds: Math.round((performance.now() - startedMs) / 1_000) };
  } finally {
    world.messages.stop();
    await world.stripe.stop();
    oracle.stop();
    await store.close();
  }
}

async function openWorld(
  plain: Context & { readonly clock: FixedClock },
  { oracle, payments, seed }: Pick<Paying, 'payments' | 'seed'> & { readonly oracle: StripeOracle },
): Promise<World> {
  const { clock } = plain;
  const [chance, tally, surprises] = [seededChance(seed), counts(), [] as string[]];
  const people = await payingAccounts(plain, { invoices: Math.max(FEWEST_INVOICES, Math.ceil(payments / PAYMENTS_AN_INVOICE)), chance });
  const playing = { oracle, clock, chance, tally };
  const payers = checkoutPayers(playing, () => ({ stripe, messages }));
  const stripe = await startFaultyStripe({ ...playing, onPage: payers.welcome, onRefund: payers.noteRefund });
  const adapter = stripePayments({ secretKey: 'sk_test_proof', webhookSecrets: SECRETS, apiHost: stripe.apiHost, timeoutMs: TIMEOUT_MS });
  const context = { ...plain, payments: { ...adapter, simulated: null }, log: listeningLog(tally, surprises) };
  const messages: LateMessages = await lateMessages({ context, clock, chance, tally }, oracle);
  const buyers = pressingBuyers({ context, clock, chance, tally, accounts: people.accounts });
  return { context, clock, chance, tally, surprises, oracle, stripe, messages, payers, buyers, people };
}

function listeningLog(tally: Counts, surprises: string[]): Log {
  return {
    info: () => undefined,
    error: (event, error) => {
      tally.add(event);
      if (!(error instanceof OutsideError)) surprises.push(`${event}: ${String(error)}`);
    },
  };
}

/** Some hours pass; buyers, payers, finance, messages and workers are all at it at once. */
async function oneRound(world: World, payments: number): Promise<void> {
  const { clock, chance, tally, stripe, buyers, payers, people } = world;
  letPass(clock, Math.floor(60 + chance() * MOST_GAP_S));
  stripe.weather = weatherOf(chance);
  if (stripe.weather === 'down') tally.add('rounds with the provider down');
  let left = payments;
  const begin = async () => {
    for (; left > 0; ) {
      left -= 1;
      await buyers.start();
    }
  };
  const outside = [
    ...Array.from({ length: BUYERS_AT_ONCE }, begin),
    buyers.pressAgain(),
    payers.play(),
    clearCash({ ...world, finance: people.finance }, payments),
  ];
  await work(
    world,
    Promise.all(outside).then(() => {
      letPass(clock, BEYOND_LEASE_S);
      return payers.play();
    }),
  );
}

function weatherOf(chance: () => number): Weather {
  return chance() < DOWN ? 'down' : 'changing';
}

/** Workers do what is due and messages are sent while something goes on, and then until nothing is due. */
async function work({ context, messages }: World, meanwhile: Promise<void>): Promise<void> {
  let isOver = false;
  const over = meanwhile.finally(() => {
    isOver = true;
  });
  const untilIdle = async (step: () => Promise<boolean | number>) => {
    for (;;) {
      const wasOver = isOver;
      if (await step()) continue;
      if (wasOver) return;
      await pause(IDLE_MS);
    }
  };
  const workers = Array.from({ length: WORKERS }, (_, at) => untilIdle(() => workOnce(context, `worker-${at}`)));
  await Promise.all([over, untilIdle(messages.send), ...workers]);
}

/** The weather calms, and the hours go by until nobody has anything left to do; how many days that took. */
async function settleAll(world: World): Promise<number> {
  const { clock, stripe, messages, payers, buyers } = world;
  stripe.weather = 'calm';
  let hours = 0;
  for (; hours < MOST_DAYS_AFTER * (DAY_S / HOUR_S); hours++) {
    letPass(clock, HOUR_S);
    await work(
      world,
      Promise.all([buyers.pressAgain(), payers.play()]).then(() => undefined),
    );
    if (hours > 24 && messages.waiting() + payers.waiting() + buyers.waiting() === 0) break;
  }
  return Math.round((Date.parse(clock.now()) - Date.parse(BEGIN)) / 1_000 / DAY_S);
}
