import type { ActionFunction, LoaderFunction } from '@remix-run/node';
import { aLoadContext, aRequest } from '#tests/support/sessions.ts';
import type { Visitor } from './matrix-roles.ts';
import type { Target } from './matrix-target.ts';
import type { World } from './matrix-world.ts';

export type RouteModule = { readonly loader?: LoaderFunction; readonly action?: ActionFunction };

/** What came back: thrown or returned, its status, where it sends, and its body as text. */
export type Answer = { readonly isThrown: boolean; readonly status: number; readonly location: string | null; readonly body: string };

/** Calls a loader or an action as the server would, as one visitor. */
export async function knock(
  world: World,
  at: { readonly routeId: string; readonly handler: LoaderFunction | ActionFunction; readonly isWrite: boolean },
  as: Visitor,
  target: Target = {},
): Promise<Answer> {
  const cookie = world.cookieOf(as);
  const path = pathOf(at.routeId, target.params ?? {}) + (target.query ?? '');
  const request = aRequest(path, { ...(cookie ? { cookie } : {}), ...(at.isWrite ? posted(target) : {}) });
  try {
    return await toAnswer(await at.handler({ request, params: { ...target.params }, context: aLoadContext(world.app) }), false);
  } catch (thrown) {
    if (thrown instanceof Response) return toAnswer(thrown, true);
    if (isData(thrown)) return toAnswer(thrown, true);
    throw thrown;
  }
}

function posted({ form = {}, file }: Target) {
  return file ? { file } : { form };
}

/** The path of a route file: layouts and index have no part of their own, `$name` and `($name)` take the parameter. */
export function pathOf(routeId: string, params: Readonly<Record<string, string>>): string {
  const parts = routeId
    .replace(/^routes\//, '')
    .split('.')
    .filter((part) => !part.startsWith('_'));
  const bare = parts.map((part) => part.replace(/^\(|[)_]+$/g, ''));
  return `/${bare.map((part) => (part.startsWith('$') ? encodeURIComponent(params[part.slice(1)] ?? 'none') : part)).join('/')}`;
}

type Data = { readonly type: string; readonly data: unknown; readonly init: ResponseInit | null };

async function toAnswer(value: unknown, isThrown: boolean): Promise<Answer> {
  if (value instanceof Response) return { isThrown, status: value.status, location: value.headers.get('Location'), body: await value.text() };
  if (isData(value)) return { isThrown, status: value.init?.status ?? 200, location: null, body: JSON.stringify(value.data) };
  return { isThrown, status: 200, location: null, body: JSON.stringify(value ?? null) };
}

function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'DataWithResponseInit';
}
