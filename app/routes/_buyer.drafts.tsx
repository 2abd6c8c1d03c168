import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { badForm } from '#app/access/bad-form.ts';
import { orNotFound } from '#app/access/or-not-found.ts';
import { requireBuyer } from '#app/access/require-buyer.ts';
import { DraftsPage } from '#app/components/ordering/drafts-page.tsx';
import { deleteDraftForm } from '#app/forms/draft-forms.ts';
import { readForm } from '#app/forms/read-form.ts';
import { deleteDraft } from '#app/use-cases/ordering/delete-draft.ts';
import { english } from '#app/words/english.ts';
import { findDrafts } from '#db/queries/ordering/drafts.ts';

export const meta = () => [{ title: english.frame.title(english.ordering.drafts.title) }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const buyer = await requireBuyer(context, request, 'buyer', 'approver', 'account-admin');
  return { drafts: await findDrafts(context.app.store.reader(buyer.scope), buyer) };
}

/** Deletes a draft; the answer carries a copy of it, so that it can be written down again. */
export async function action({ request, context }: ActionFunctionArgs) {
  const buyer = await requireBuyer(context, request, 'buyer', 'approver', 'account-admin');
  const form = await readForm(request, deleteDraftForm);
  if (!form.ok) throw badForm();
  const outcome = await deleteDraft(context.app, buyer, form.value.number);
  if (!outcome.ok) {
    orNotFound(outcome.refusal.kind === 'no-such-draft' ? null : outcome.refusal);
    return data({ deleted: null }, { status: 409 });
  }
  const { number, name, poNumber, requestedOn, lines } = outcome.value;
  return data({ deleted: { number, name, poNumber, requestedOn, lines, key: context.app.ids.token() } });
}

export default function Drafts() {
  const { drafts } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [search] = useSearchParams();
  return (
    <DraftsPage drafts={drafts} deleted={answer?.deleted ?? null} isGone={answer !== undefined && answer.deleted === null} restored={search.get('restored')} />
  );
}
