import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { readSession } from '#app/access/read-session.ts';
import { clearedSessionCookie } from '#app/access/session-cookie.ts';
import { paths } from '#app/paths.ts';
import { signOut } from '#app/use-cases/accounts/sign-out.ts';

export async function action({ request, context }: ActionFunctionArgs) {
  const session = await readSession(context, request);
  if (session) await signOut(context.app, session);
  return redirect(paths.signIn(), { headers: { 'Set-Cookie': clearedSessionCookie(context.app.origin) } });
}
