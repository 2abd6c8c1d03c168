/** Deny by default, at start: every route has a line in access/policies.ts, and every line a route. */
export function checkPolicies(routeIds: readonly string[], declared: readonly string[]): void {
  const routes = routeIds.filter((routeId) => routeId !== 'root');
  const missing = routes.filter((routeId) => !declared.includes(routeId));
  const unknown = declared.filter((routeId) => !routes.includes(routeId));
  if (missing.length > 0) throw new Error(`routes without a policy in app/access/policies.ts: ${missing.join(', ')}`);
  if (unknown.length > 0) throw new Error(`policies without a route: ${unknown.join(', ')}`);
}
