import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireBuyer } from '#app/access/require-buyer.ts';
import { requireSession } from '#app/access/require-session.ts';
import { sessionCookie } from '#app/access/session-cookie.ts';
import { paths } from '#app/paths.ts';
import { stopActing } from '#app/use-cases/accounts/stop-acting.ts';

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requireBuyer(context, request);
  const session = await requireSession(context, request);
  const outcome = await stopActing(context.app, { ...session, person });
  if (!outcome.ok) return redirect(paths.home());
  return redirect(paths.home(), { headers: { 'Set-Cookie': sessionCookie(outcome.value.token, { origin: context.app.origin, side: 'host' }) } });
}
