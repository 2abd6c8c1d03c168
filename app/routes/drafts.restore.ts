import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { badForm } from '#app/access/bad-form.ts';
import { requireBuyer } from '#app/access/require-buyer.ts';
import { restoreDraftForm } from '#app/forms/draft-forms.ts';
import { readForm } from '#app/forms/read-form.ts';
import { paths } from '#app/paths.ts';
import { saveDraft } from '#app/use-cases/ordering/save-draft.ts';
import { LOCALE } from '#app/words/locale.ts';

/** Undo of deleting: the copy the page carried becomes a draft again, once for its key. */
export async function action({ request, context }: ActionFunctionArgs) {
  const buyer = await requireBuyer(context, request, 'buyer', 'approver', 'account-admin');
  const form = await readForm(request, restoreDraftForm);
  if (!form.ok) throw badForm();
  const outcome = await saveDraft(context.app, buyer, { ...form.value, number: null, version: 0, locale: LOCALE });
  if (!outcome.ok) throw badForm();
  return redirect(paths.drafts({ restored: outcome.value.draft.number }));
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireBuyer(context, request, 'buyer', 'approver', 'account-admin');
  return redirect(paths.drafts());
}
