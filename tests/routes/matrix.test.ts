import { describe, expect, test } from 'vitest';
import { type Policy, policies } from '#app/access/policies.ts';
import { onBoth } from '#tests/support/stores.ts';
import { type Answer, knock, type RouteModule } from './knock.ts';
import { answerDue, intruderFor, VISITORS } from './matrix-roles.ts';
import { samples } from './matrix-samples.ts';
import { aWorld } from './matrix-world.ts';

const loadModules = import.meta.glob<RouteModule>('../../app/routes/*.{ts,tsx}');
const routeIds = Object.keys(loadModules).map((file) => file.replace(/^.*\/(routes\/.*)\.tsx?$/, '$1'));

/** What kind of answer it was: only something thrown turns a visitor away. */
function kindOf(answer: Answer): 'let-in' | 'sign-in' | 'forbidden' {
  if (!answer.isThrown) return 'let-in';
  if (answer.status === 302 && answer.location?.startsWith('/sign-in')) return 'sign-in';
  return answer.status === 403 ? 'forbidden' : 'let-in';
}

async function handlersOf(routeId: string) {
  const load = Object.entries(loadModules).find(([file]) => file.replace(/\.tsx?$/, '').endsWith(`/${routeId}`))?.[1];
  const { loader, action } = load ? await load() : {};
  return [...(loader ? [{ routeId, handler: loader, isWrite: false }] : []), ...(action ? [{ routeId, handler: action, isWrite: true }] : [])];
}

function policyOf(routeId: string): Policy {
  const policy = policies[routeId];
  if (!policy) throw new Error(`no policy for ${routeId}`);
  return policy;
}

describe('the table of policies', () => {
  test('has a line for every route and no other', () => expect(Object.keys(policies)).toEqual([...routeIds].sort()));

  test('is read from the real routes', () => expect(routeIds.length).toBeGreaterThanOrEqual(13));

  test.each(routeIds)('%s writes if and only if it says so', async (routeId) => {
    expect((await handlersOf(routeId)).some(({ isWrite }) => isWrite)).toBe(policyOf(routeId).writes);
  });

  test('every route with an object in its path has a sample, and every sample a route', () => {
    const dynamic = routeIds.filter((routeId) => routeId.includes('$'));
    expect(Object.keys(samples)).toEqual(expect.arrayContaining(dynamic));
    expect(routeIds).toEqual(expect.arrayContaining(Object.keys(samples)));
  });

  test('every route that anyone may call is one of these', () => {
    const open = Object.keys(policies).filter((routeId) => policyOf(routeId).who === 'anyone');
    expect(open).toEqual([
      'routes/_gate',
      'routes/_gate.forgot',
      'routes/_gate.reset.$token',
      'routes/_gate.sign-in',
      'routes/hooks.stripe',
      'routes/sign-out',
    ]);
  });
});

onBoth('every role at every route', (open) => {
  test.each(routeIds)('%s', async (routeId) => {
    const world = await aWorld(await open());
    const sample = await samples[routeId]?.(world);
    for (const at of await handlersOf(routeId)) {
      for (const visitor of VISITORS) {
        const answer = await knock(world, at, visitor, sample?.own);
        expect(kindOf(answer), `${visitor} ${at.isWrite ? 'writes' : 'reads'}: ${answer.status} ${answer.location ?? ''}`).toBe(
          answerDue(policyOf(routeId), visitor),
        );
      }
    }
  });
});

onBoth('what is another’s and what is not there', (open) => {
  test.each(Object.keys(samples))('are one at %s', async (routeId) => {
    const world = await aWorld(await open());
    const sample = await samples[routeId]?.(world);
    const intruder = intruderFor(policyOf(routeId));
    if (!sample || !intruder) throw new Error(`${routeId} has nothing to try`);
    for (const at of await handlersOf(routeId)) {
      const absent = await knock(world, at, intruder, sample.absent);
      const foreign = sample.foreign ? await knock(world, at, intruder, sample.foreign) : absent;
      const own = await knock(world, at, intruder, sample.own);
      expect(foreign).toEqual(absent);
      if (policyOf(routeId).who !== 'anyone') expect([absent.status, own.status < 400], `${at.isWrite ? 'writing' : 'reading'}`).toEqual([404, true]);
    }
  });
});

onBoth('the matrix itself', (open) => {
  test('notices a door without a guard, and one that tells what is there', async () => {
    const world = await aWorld(await open());
    const unguarded = { routeId: 'routes/planted', handler: async () => ({ orders: [] }), isWrite: false };
    expect(kindOf(await knock(world, unguarded, 'nobody'))).not.toBe(answerDue({ who: 'buyer', writes: false }, 'nobody'));
    expect(kindOf(await knock(world, unguarded, 'catalog-manager'))).not.toBe(answerDue({ who: 'buyer', writes: false }, 'catalog-manager'));
    const telling = {
      ...unguarded,
      handler: async ({ params }: { readonly params: Readonly<Record<string, string | undefined>> }) => {
        throw new Response(params['order'] === 'foreign' ? 'not yours' : 'not there', { status: 404 });
      },
    };
    const [foreign, absent] = [
      await knock(world, telling, 'buyer', { params: { order: 'foreign' } }),
      await knock(world, telling, 'buyer', { params: { order: 'absent' } }),
    ];
    expect(foreign).not.toEqual(absent);
  });
});
