import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { badForm } from '#app/access/bad-form.ts';
import { orNotFound } from '#app/access/or-not-found.ts';
import { requireSupplier } from '#app/access/require-supplier.ts';
import { OwnReceiptsTable } from '#app/components/fulfillment/own-receipts-table.tsx';
import { ListSheet } from '#app/components/kit/list-sheet.tsx';
import { listTitle } from '#app/components/kit/list-title.ts';
import { useOfficeSpeech } from '#app/components/kit/use-office-speech.ts';
import { Views } from '#app/components/kit/views.tsx';
import type { ConfirmRefusal } from '#app/domain/fulfillment/decide-confirm.ts';
import { confirmReceiptForm } from '#app/forms/confirm-receipt-form.ts';
import { readOwnReceiptsQuery } from '#app/forms/list-query.ts';
import { readForm } from '#app/forms/read-form.ts';
import { paths } from '#app/paths.ts';
import { confirmReceipt } from '#app/use-cases/fulfillment/confirm-receipt.ts';
import { listOwnReceipts } from '#app/use-cases/fulfillment/list-own-receipts.ts';
import type { OfficeSpeech } from '#app/words/office-speech.ts';
import { supplyWords } from '#app/words/supply.ts';

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [listTitle(supplyWords.receipts.title, loaded)];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const supplier = await requireSupplier(context, request);
  const query = readOwnReceiptsQuery(request.url);
  return { query, list: await listOwnReceipts(context.app, supplier, { view: query.show, page: query.page }) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const supplier = await requireSupplier(context, request);
  const form = await readForm(request, confirmReceiptForm);
  if (!form.ok) {
    const { receipt = '', on = '' } = form.typed;
    if (receipt === '') throw badForm();
    return data({ receipt, on, refusal: { kind: 'day-unreadable' as const } }, { status: 422 });
  }
  const { receipt, on } = form.value;
  if (on === null) return data({ receipt, on: '', refusal: { kind: 'day-unreadable' as const } }, { status: 422 });
  const outcome = await confirmReceipt(context.app, supplier, { receiptId: receipt, on });
  if (outcome.ok) return redirect(paths.supplyReceipts({ done: 'confirmed' }));
  const { refusal } = outcome;
  if (refusal.kind === 'no-such-receipt') return orNotFound(null);
  return data({ receipt, on, refusal }, { status: 409 });
}

export default function SupplyReceiptsPage() {
  const { query, list } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const speech = useOfficeSpeech();
  const says = speech.words.supply.receipts;
  const views = (['to-confirm', 'confirmed'] as const).map((view) => ({
    name: says.view[view],
    href: paths.supplyReceipts({ show: view }),
    isCurrent: view === query.show,
  }));
  const problem = answer ? problemText(answer.refusal, speech) : '';
  const isGone = answer && !list.rows.some((row) => row.id === answer.receipt);
  const done = query.done && !answer ? { kind: 'ok' as const, text: says.done } : null;
  return (
    <ListSheet
      title={says.title}
      state={says.receipts(list.total, speech.number(list.total))}
      flash={isGone ? { kind: 'warn', text: problem } : done}
      views={<Views label={says.views} views={views} />}
      query={{ q: '', page: query.page }}
      list={list}
      hrefOf={({ page }) => paths.supplyReceipts({ show: query.show, ...(page === undefined ? {} : { page }) })}
      nothing={{ kind: 'nothing-left', text: says.nothing[query.show] }}
    >
      <OwnReceiptsTable rows={list.rows} typed={answer ? { receipt: answer.receipt, on: answer.on, problem } : null} />
    </ListSheet>
  );
}

function problemText(refusal: ConfirmRefusal | { readonly kind: 'day-unreadable' }, { words, day }: OfficeSpeech): string {
  const says = words.supply.receipts.problems;
  switch (refusal.kind) {
    case 'confirmed-already':
      return says.confirmedAlready(day(refusal.on));
    case 'too-late':
      return says.tooLate(day(refusal.latest));
    default:
      return says[refusal.kind];
  }
}
