import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { badForm } from '#app/access/bad-form.ts';
import { requireBuyer } from '#app/access/require-buyer.ts';
import { addToPadForm } from '#app/forms/add-to-pad-form.ts';
import { readForm } from '#app/forms/read-form.ts';
import { paths } from '#app/paths.ts';
import { addLinesToDraft } from '#app/use-cases/ordering/add-lines-to-draft.ts';
import { LOCALE } from '#app/words/locale.ts';

/** Puts chosen items on the pad and goes there, where each line gets its verdict. */
export async function action({ request, context }: ActionFunctionArgs) {
  const buyer = await requireBuyer(context, request, 'buyer', 'approver', 'account-admin');
  const form = await readForm(request, addToPadForm);
  if (!form.ok) throw badForm();
  if (form.value.lines.length === 0) return redirect(paths.pad());
  const outcome = await addLinesToDraft(context.app, buyer, { ...form.value, locale: LOCALE });
  if (!outcome.ok) throw new Response(null, { status: 409, statusText: 'Conflict' });
  return redirect(paths.draft(outcome.value.number));
}
