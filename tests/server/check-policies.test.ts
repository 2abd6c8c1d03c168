import { expect, test } from 'vitest';
import { checkPolicies } from '#app/server/check-policies.ts';

const reads = { who: 'buyer', writes: false } as const;
const writes = { who: 'buyer', writes: true } as const;
const page = { module: {} };
const form = { module: { action: () => null } };

test('routes and policies that fit are taken; the root needs none', () => {
  expect(() => checkPolicies({ root: page, 'routes/a': page, 'routes/b': form }, { 'routes/a': reads, 'routes/b': writes })).not.toThrow();
});

test.each([
  ['a route without a policy', { 'routes/a': page, 'routes/b': form }, { 'routes/a': reads }, 'routes/b: has no policy'],
  ['a policy without a route', { 'routes/a': page }, { 'routes/a': reads, 'routes/gone': reads }, 'routes/gone: has a policy and is no route'],
  ['an action the policy does not tell of', { 'routes/a': form }, { 'routes/a': reads }, 'routes/a: has an action'],
  ['a policy that tells of an action there is not', { 'routes/a': page }, { 'routes/a': writes }, 'routes/a: has an action'],
  ['a route named like a part of every object', { constructor: page }, {}, 'constructor: has no policy'],
])('%s is refused', (_name, routes, policies, told) => {
  expect(() => checkPolicies(routes, policies)).toThrow(told);
});
