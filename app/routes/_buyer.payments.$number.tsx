import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { orNotFound } from '#app/access/or-not-found.ts';
import { requireBuyer } from '#app/access/require-buyer.ts';
import { PaymentSheet } from '#app/components/billing/payment-sheet.tsx';
import { useFollow } from '#app/components/billing/use-follow.ts';
import { readBack } from '#app/forms/pay-form.ts';
import { english } from '#app/words/english.ts';
import { findPayment } from '#db/queries/billing/payment.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: english.frame.title(data ? english.payments.page.title[data.payment.status] : english.payments.pay.title) },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const buyer = await requireBuyer(context, request, 'buyer', 'account-admin', 'payables');
  const { store, payments } = context.app;
  const payment = orNotFound(await findPayment(store.reader(buyer.scope), buyer.scope.accounts, params['number'] ?? ''));
  return { payment, back: readBack(request.url), isSimulated: payments?.simulated != null };
}

export default function PaymentResult() {
  const { payment, back, isSimulated } = useLoaderData<typeof loader>();
  useFollow(payment.status === 'started' || payment.status === 'unknown' || (payment.status === 'open' && back === 'paid'));
  return <PaymentSheet payment={payment} back={back} isSimulated={isSimulated} />;
}
