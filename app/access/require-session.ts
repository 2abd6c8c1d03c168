import { type AppLoadContext, redirect } from '@remix-run/node';
import type { Session } from '#app/domain/accounts/session.ts';
import { paths } from '#app/paths.ts';
import { readSession } from './read-session.ts';

/** The session of someone signed in; throws the way to the sign-in page, and back here afterwards. */
export async function requireSession(context: AppLoadContext, request: Request): Promise<Session> {
  const session = await readSession(context, request);
  if (!session) throw redirect(paths.signIn(pageAsked(request)));
  return session;
}

/** Only a page can be come back to; what a form would have written is never replayed. */
function pageAsked(request: Request): string | undefined {
  if (request.method !== 'GET') return undefined;
  const { pathname, search } = new URL(request.url);
  return pathname === '/' ? undefined : pathname + search;
}
