import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { hostScope } from '#app/domain/accounts/scope.ts';
import { action } from '#app/routes/hooks.stripe.ts';
import type { Store } from '#db/database.ts';
import { aStripe } from '#tests/support/a-stripe.ts';
import { aContext, NOON } from '#tests/support/context.ts';
import { aLoadContext } from '#tests/support/sessions.ts';
import { onBoth } from '#tests/support/stores.ts';

const NOW = Math.floor(Date.parse(NOON) / 1_000);
const EVENT = {
  id: 'evt_1',
  object: 'event',
  created: NOW,
  type: 'payment_intent.succeeded',
  data: { object: { id: 'pi_1', object: 'payment_intent', metadata: {} } },
};
const BODY = JSON.stringify(EVENT, null, 2);
const OTHER = 'whsec_another_secret_entirely';

const hmac = (secret: string, text: string) => createHmac('sha256', secret).update(text).digest('hex');
const sign = (secret: string, body = BODY, t: number | string = NOW) => hmac(secret, `${t}.${body}`);

/** Messages that only look like Stripe's: what is sent, and the signature beside it. secret: the right one, which the forger does not have where it matters. */
type Forged = (secret: string) => { readonly body?: string; readonly signature: string | null };
const good = (secret: string) => `t=${NOW},v1=${sign(secret)}`;

const forged: Readonly<Record<string, Forged>> = {
  'no signature': () => ({ signature: null }),
  'an empty signature': () => ({ signature: '' }),
  'a word for a signature': () => ({ signature: 'valid' }),
  'a time alone': () => ({ signature: `t=${NOW}` }),
  'a time and no scheme': (secret) => ({ signature: `t=${NOW},${sign(secret)}` }),
  'an empty v1': () => ({ signature: `t=${NOW},v1=` }),
  'zeros for v1': () => ({ signature: `t=${NOW},v1=${'0'.repeat(64)}` }),
  'a v1 one digit short': (secret) => ({ signature: good(secret).slice(0, -1) }),
  'a v1 one digit long': (secret) => ({ signature: `${good(secret)}0` }),
  'a v1 with one digit changed': (secret) => ({ signature: good(secret).replace(/.$/, (digit) => (digit === '0' ? '1' : '0')) }),
  'a v1 in capitals': (secret) => ({ signature: `t=${NOW},v1=${sign(secret).toUpperCase()}` }),
  'only a v0': (secret) => ({ signature: `t=${NOW},v0=${sign(secret)}` }),
  'only a v2': (secret) => ({ signature: `t=${NOW},v2=${sign(secret)}` }),
  'no time': (secret) => ({ signature: `v1=${sign(secret)}` }),
  'a time that is none': (secret) => ({ signature: `t=now,v1=${sign(secret, BODY, 'now')}` }),
  'another time than was signed': (secret) => ({ signature: `t=${NOW + 1},v1=${sign(secret)}` }),
  '301 seconds of age': (secret) => ({ signature: `t=${NOW - 301},v1=${sign(secret, BODY, NOW - 301)}` }),
  'a day of age': (secret) => ({ signature: `t=${NOW - 86_400},v1=${sign(secret, BODY, NOW - 86_400)}` }),
  'a year of age': (secret) => ({ signature: `t=${NOW - 31_536_000},v1=${sign(secret, BODY, NOW - 31_536_000)}` }),
  'the time zero': (secret) => ({ signature: `t=0,v1=${sign(secret, BODY, 0)}` }),
  'another secret': () => ({ signature: `t=${NOW},v1=${sign(OTHER)}` }),
  'an empty secret': () => ({ signature: `t=${NOW},v1=${sign('')}` }),
  'the secret without its prefix': (secret) => ({ signature: `t=${NOW},v1=${sign(secret.slice('whsec_'.length))}` }),
  'the prefix alone for a secret': () => ({ signature: `t=${NOW},v1=${sign('whsec_')}` }),
  'the word undefined for a secret': () => ({ signature: `t=${NOW},v1=${sign('undefined')}` }),
  'a secret with a line end': (secret) => ({ signature: `t=${NOW},v1=${sign(`${secret}\n`)}` }),
  'a body with one byte more': (secret) => ({ body: `${BODY} `, signature: good(secret) }),
  'a body with another amount': (secret) => ({ body: BODY.replace('pi_1', 'pi_2'), signature: good(secret) }),
  'a body with another kind': (secret) => ({ body: BODY.replace('succeeded', 'canceled'), signature: good(secret) }),
  'a body written anew': (secret) => ({ body: JSON.stringify(EVENT), signature: good(secret) }),
  'an empty body': (secret) => ({ body: '', signature: good(secret) }),
  'a signature of the body without its time': (secret) => ({ signature: `t=${NOW},v1=${hmac(secret, BODY)}` }),
  'a signature in SHA-1': (secret) => ({ signature: `t=${NOW},v1=${createHmac('sha1', secret).update(`${NOW}.${BODY}`).digest('hex')}` }),
  'a signature in base64': (secret) => ({ signature: `t=${NOW},v1=${createHmac('sha256', secret).update(`${NOW}.${BODY}`).digest('base64')}` }),
  'a plain hash': () => ({ signature: `t=${NOW},v1=${createHmac('sha256', BODY).digest('hex')}` }),
  'two wrong signatures': () => ({ signature: `t=${NOW},v1=${sign(OTHER)},v1=${sign('x')}` }),
  'a good one of another body beside a wrong one': (secret) => ({ signature: `t=${NOW},v1=${sign(secret, '{}')},v1=${sign(OTHER)}` }),
  'semicolons for commas': (secret) => ({ signature: good(secret).replace(',', ';') }),
  'a signed body that is no JSON': (secret) => ({ body: 'not json', signature: `t=${NOW},v1=${sign(secret, 'not json')}` }),
  'a signed body that is no event': (secret) => ({ body: '{"id":1}', signature: `t=${NOW},v1=${sign(secret, '{"id":1}')}` }),
  'a signed event of nothing': (secret) => {
    const body = JSON.stringify({ ...EVENT, data: null });
    return { body, signature: `t=${NOW},v1=${sign(secret, body)}` };
  },
};

function aPortal(store: Store) {
  const plain = aContext(store);
  const stripe = aStripe(plain.clock);
  return { context: { ...plain, payments: stripe.payments }, stripe };
}

async function send({ context, stripe }: ReturnType<typeof aPortal>, of: Forged) {
  const { body = BODY, signature } = of(stripe.books.secret);
  const headers = { 'Content-Type': 'application/json', ...(signature === null ? {} : { 'Stripe-Signature': signature }) };
  const request = new Request('http://localhost:3000/hooks/stripe', { method: 'POST', headers, body });
  const answer = await action({ request, params: {}, context: aLoadContext(context) });
  const db = context.store.reader(hostScope('test'));
  const rows = [...(await db.selectFrom('provider_events').select('id').execute()), ...(await db.selectFrom('jobs').select('id').execute())];
  return { status: answer.status, rows: rows.length };
}

test('there are at least forty ways to forge a message', () => expect(Object.keys(forged).length).toBeGreaterThanOrEqual(40));

onBoth('a forged message', (open) => {
  test('is answered with 400 in each of these ways, and leaves no row', async () => {
    const portal = aPortal(await open());
    for (const [name, of] of Object.entries(forged)) expect(await send(portal, of), name).toEqual({ status: 400, rows: 0 });
  });
});

onBoth('a message of Stripe', (open) => {
  test('is kept with its job and answered at once; sent again it is answered again and changes nothing', async () => {
    const portal = aPortal(await open());
    expect(await send(portal, (secret) => ({ signature: good(secret) }))).toEqual({ status: 200, rows: 2 });
    expect(await send(portal, (secret) => ({ signature: good(secret) }))).toEqual({ status: 200, rows: 2 });
  });

  test('may be five minutes old, signed by several, and of a kind nobody knows', async () => {
    const portal = aPortal(await open());
    expect(await send(portal, (secret) => ({ signature: `t=${NOW - 300},v1=${sign(secret, BODY, NOW - 300)}` }))).toMatchObject({ status: 200 });
    expect(await send(portal, (secret) => ({ signature: `t=${NOW},v1=${sign(OTHER)},v1=${sign(secret)}` }))).toMatchObject({ status: 200 });
    const body = JSON.stringify({ ...EVENT, id: 'evt_2', type: 'unheard.of', api_version: '2099-01-01' });
    expect(await send(portal, (secret) => ({ body, signature: `t=${NOW},v1=${sign(secret, body)}` }))).toEqual({ status: 200, rows: 4 });
  });
});
