import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { orNotFound } from '#app/access/or-not-found.ts';
import { requireBuyer } from '#app/access/require-buyer.ts';
import { useSpeech } from '#app/components/kit/use-speech.tsx';
import { CancelQuestion } from '#app/components/ordering/cancel-question.tsx';
import { cancelRefusal } from '#app/components/ordering/cancel-refusal.ts';
import { id, type OrderLineId } from '#app/domain/shared/ids.ts';
import { paths } from '#app/paths.ts';
import { cancelOrder } from '#app/use-cases/ordering/cancel-order.ts';
import { english } from '#app/words/english.ts';
import { findOrder } from '#db/queries/ordering/order.ts';

export const meta = () => [{ title: english.frame.title(english.orders.page.cancel) }];

async function findLine({ request, context, params }: LoaderFunctionArgs) {
  const buyer = await requireBuyer(context, request, 'buyer', 'approver', 'account-admin');
  const order = orNotFound(await findOrder(context.app.store.reader(buyer.scope), params['number'] ?? '', buyer.scope.accounts));
  const line = orNotFound(order.lines.find(({ position }) => String(position + 1) === params['line']));
  return { buyer, number: order.number, line };
}

export async function loader(args: LoaderFunctionArgs) {
  const { number, line } = await findLine(args);
  return { number, line: { position: line.position, name: line.name, count: line.count, unitLabel: line.unitLabel, net: line.net } };
}

export async function action(args: ActionFunctionArgs) {
  const { buyer, number, line } = await findLine(args);
  const outcome = await cancelOrder(args.context.app, buyer, { number, lineId: id<OrderLineId>(line.id) });
  if (outcome.ok) return redirect(`${paths.order(number)}#line-${line.position + 1}`);
  const { refusal } = outcome;
  if (refusal.kind === 'no-such-order' || refusal.kind === 'no-such-line') return orNotFound(null);
  return data({ refusal }, { status: 409 });
}

export default function CancelLine() {
  const { number, line } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { words, money, quantity } = useSpeech();
  const says = words.orders.page;
  return (
    <CancelQuestion
      number={number}
      title={says.cancelLineAsk(line.name)}
      consequence={says.cancelLineWhat(quantity(line.count, line.unitLabel), money(line.net))}
      action={paths.cancelLine(number, line.position + 1)}
      backHref={paths.order(number)}
      refusal={answer ? cancelRefusal(answer.refusal, words) : null}
    />
  );
}
