import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData, useNavigate, useSearchParams } from '@remix-run/react';
import { orNotFound } from '#app/access/or-not-found.ts';
import { requireBuyer } from '#app/access/require-buyer.ts';
import type { FrameHandle } from '#app/components/frame/framed.tsx';
import { OrderPad } from '#app/components/ordering/order-pad.tsx';
import type { PadData } from '#app/components/ordering/pad-data.ts';
import { padTitle } from '#app/components/ordering/pad-title.ts';
import { toPadCheck, toPadData, toRefused } from '#app/components/ordering/to-pad-data.ts';
import { savePadForm } from '#app/forms/order-pad.ts';
import { readForm } from '#app/forms/read-form.ts';
import { paths } from '#app/paths.ts';
import { emptyPad } from '#app/use-cases/ordering/empty-pad.ts';
import { newestDraft, openDraft } from '#app/use-cases/ordering/open-draft.ts';
import { type DraftContent, type NotSaved, type SavedDraft, saveDraft } from '#app/use-cases/ordering/save-draft.ts';
import { LOCALE } from '#app/words/locale.ts';

export const handle: FrameHandle = { isSlim: true };
export const meta = ({ data: pad }: { readonly data: PadData | undefined }) => [{ title: padTitle(pad) }];

/** Without a number in the address: the newest draft, or an empty pad. Nothing is written by looking. */
export async function loader({ request, context, params }: LoaderFunctionArgs): Promise<PadData> {
  const buyer = await requireBuyer(context, request, 'buyer', 'approver', 'account-admin');
  const number = params['draft'];
  if (number !== undefined) {
    const opened = orNotFound(await openDraft(context.app, buyer, { number, locale: LOCALE }));
    if (opened.orderNumber !== null) throw redirect(paths.order(opened.orderNumber));
    return toPadData({ ...opened, key: opened.draft.submissionKey });
  }
  const wantsNew = request.method !== 'GET' || new URL(request.url).searchParams.has('new');
  const newest = wantsNew ? null : await newestDraft(context.app, buyer);
  if (newest !== null) throw redirect(paths.draft(newest));
  return toPadData({ draft: null, ...(await emptyPad(context.app, buyer, { locale: LOCALE })), changes: [] });
}

/** The pad posted without script: kept, with what its buttons ask for, and shown again with its verdicts. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const buyer = await requireBuyer(context, request, 'buyer', 'approver', 'account-admin');
  const form = await readForm(request, savePadForm);
  if (!form.ok) return data({ problems: form.problems.map(({ field, message }) => ({ field, message })), pad: null }, { status: 422 });
  const { next, ...pad } = form.value;
  const outcome = await saveDraft(context.app, buyer, { ...pad, number: params['draft'] ?? null, locale: LOCALE });
  return outcome.ok ? afterSaving(outcome.value, next) : afterRefusal(outcome.refusal, pad);
}

/** On to the review only with an order that can be reviewed; else back to the pad, which says what is wrong. */
function afterSaving({ draft, checked }: SavedDraft, next: 'pad' | 'review') {
  if (next === 'pad') throw redirect(paths.draft(draft.number));
  const against = [
    ...(draft.lines.length === 0 ? [{ field: 'line-1', message: 'no-lines' }] : []),
    ...(checked.facts.terms.poRequired && draft.poNumber === '' ? [{ field: 'poNumber', message: 'po-number-missing' }] : []),
  ];
  if (against.length === 0 && checked.verdicts.every((verdict) => verdict.kind !== 'problem')) throw redirect(paths.review(draft.number));
  return data({ problems: against, pad: toPadData({ draft, key: draft.submissionKey, checked, changes: [] }) }, { status: 422 });
}

/** What was typed comes back as it was typed, with the reason it was not kept. */
function afterRefusal(refusal: NotSaved, pad: DraftContent) {
  orNotFound(refusal.kind === 'no-such-draft' ? null : refusal);
  const fields = { name: pad.name, poNumber: pad.poNumber, requestedOn: pad.requestedOn };
  const lines = 'lines' in refusal ? refusal.lines : pad.lines;
  const check = refusal.kind === 'changed-meanwhile' ? toPadCheck(refusal.checked) : null;
  return data({ problems: [], pad: { fields, lines, trouble: toRefused(refusal), ...(check ? { check } : {}) } }, { status: 409 });
}

export default function PadPage() {
  const pad = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [search] = useSearchParams();
  const navigate = useNavigate();
  return (
    <OrderPad
      key={pad.draft.key}
      data={answer?.pad ? { ...pad, ...answer.pad } : pad}
      show={search.get('show')}
      problems={answer?.problems ?? []}
      onReview={(number) => navigate(paths.review(number))}
    />
  );
}
