import type { Policy } from '#app/access/policies.ts';

type Routes = Readonly<Record<string, { readonly module: { readonly action?: unknown } } | undefined>>;

/** Deny by default, at start: every route has a line in access/policies.ts, every line a route, and both agree on whether it writes. */
export function checkPolicies(routes: Routes, policies: Readonly<Record<string, Policy>>): void {
  const names = Object.keys(routes).filter((name) => name !== 'root');
  const problems = [
    ...names.filter((name) => !Object.hasOwn(policies, name)).map((name) => `${name}: has no policy`),
    ...Object.keys(policies)
      .filter((name) => !names.includes(name))
      .map((name) => `${name}: has a policy and is no route`),
    ...names
      .filter((name) => policies[name] && policies[name].writes !== (routes[name]?.module.action !== undefined))
      .map((name) => `${name}: has an action or says that it writes, not both`),
  ];
  if (problems.length > 0) throw new Error(`app/access/policies.ts does not fit the routes:\n  ${problems.join('\n  ')}`);
}
