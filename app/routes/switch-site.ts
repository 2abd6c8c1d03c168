import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { badForm } from '#app/access/bad-form.ts';
import { orNotFound } from '#app/access/or-not-found.ts';
import { requireBuyer } from '#app/access/require-buyer.ts';
import { requireSession } from '#app/access/require-session.ts';
import { safeRedirect } from '#app/access/safe-redirect.ts';
import { readForm } from '#app/forms/read-form.ts';
import { switchSiteForm } from '#app/forms/switch-site-form.ts';
import { paths } from '#app/paths.ts';
import { switchSite } from '#app/use-cases/accounts/switch-site.ts';

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requireBuyer(context, request);
  const session = await requireSession(context, request);
  const form = await readForm(request, switchSiteForm);
  if (!form.ok) throw badForm();
  const outcome = await switchSite(context.app, { ...session, person }, form.value.siteId);
  orNotFound(outcome.ok ? outcome : null);
  return redirect(safeRedirect(form.value.returnTo, paths.today()));
}
