import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { badForm } from '#app/access/bad-form.ts';
import { requirePerson } from '#app/access/require-person.ts';
import { safeRedirect } from '#app/access/safe-redirect.ts';
import { readForm } from '#app/forms/read-form.ts';
import { themeForm } from '#app/forms/theme-form.ts';
import { paths } from '#app/paths.ts';
import { setTheme } from '#app/use-cases/accounts/set-theme.ts';

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requirePerson(context, request);
  const form = await readForm(request, themeForm);
  if (!form.ok) throw badForm();
  await setTheme(context.app, person, form.value.theme);
  return redirect(safeRedirect(form.value.returnTo, paths.home()));
}
