import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { badForm } from '#app/access/bad-form.ts';
import { orNotFound } from '#app/access/or-not-found.ts';
import { requireStaff } from '#app/access/require-staff.ts';
import { type InvoiceId, id } from '#app/domain/shared/ids.ts';
import { readForm } from '#app/forms/read-form.ts';
import { redraftForm } from '#app/forms/review-form.ts';
import { paths } from '#app/paths.ts';
import { redraftInvoice } from '#app/use-cases/billing/redraft-invoice.ts';

/** POST: drafts an invoice that was sent back anew; whoever was slower sees how it stands now. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const staff = await requireStaff(context, request, 'finance', 'admin');
  const form = await readForm(request, redraftForm);
  if (!form.ok) throw badForm();
  const draftId = params['id'] ?? '';
  const outcome = await redraftInvoice(context.app, staff, { invoiceId: id<InvoiceId>(draftId), version: form.value.version });
  orNotFound(!outcome.ok && outcome.refusal.kind === 'no-such-invoice' ? null : outcome);
  return redirect(paths.reviewDraft(draftId, outcome.ok ? { anew: 'done' } : { anew: 'changed' }));
}
