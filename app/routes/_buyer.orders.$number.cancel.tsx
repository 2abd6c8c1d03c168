import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { orNotFound } from '#app/access/or-not-found.ts';
import { requireBuyer } from '#app/access/require-buyer.ts';
import { useSpeech } from '#app/components/kit/use-speech.tsx';
import { CancelQuestion } from '#app/components/ordering/cancel-question.tsx';
import { cancelRefusal } from '#app/components/ordering/cancel-refusal.ts';
import { paths } from '#app/paths.ts';
import { cancelOrder } from '#app/use-cases/ordering/cancel-order.ts';
import { english } from '#app/words/english.ts';
import { findOrder } from '#db/queries/ordering/order.ts';

export const meta = () => [{ title: english.frame.title(english.orders.page.cancel) }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const buyer = await requireBuyer(context, request, 'buyer', 'approver', 'account-admin');
  const order = orNotFound(await findOrder(context.app.store.reader(buyer.scope), params['number'] ?? '', buyer.scope.accounts));
  return { number: order.number, lines: order.lines.filter((line) => line.isOpen).length, total: order.total };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const buyer = await requireBuyer(context, request, 'buyer', 'approver', 'account-admin');
  const number = params['number'] ?? '';
  const outcome = await cancelOrder(context.app, buyer, { number, lineId: null });
  if (outcome.ok) return redirect(paths.order(number));
  const { refusal } = outcome;
  if (refusal.kind === 'no-such-order' || refusal.kind === 'no-such-line') return orNotFound(null);
  return data({ refusal }, { status: 409 });
}

export default function CancelOrder() {
  const { number, lines, total } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { words, money } = useSpeech();
  const says = words.orders.page;
  return (
    <CancelQuestion
      number={number}
      title={says.cancelAsk}
      consequence={says.cancelWhat(lines, money(total))}
      action={paths.cancelOrder(number)}
      backHref={paths.order(number)}
      refusal={answer ? cancelRefusal(answer.refusal, words) : null}
    />
  );
}
