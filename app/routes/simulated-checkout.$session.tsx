import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { badForm } from '#app/access/bad-form.ts';
import { orNotFound } from '#app/access/or-not-found.ts';
import { requireBuyer } from '#app/access/require-buyer.ts';
import { SimulatedCheckoutPage } from '#app/components/billing/simulated-checkout-page.tsx';
import { simulatedActForm } from '#app/forms/pay-form.ts';
import { readForm } from '#app/forms/read-form.ts';
import { paths } from '#app/paths.ts';
import { english } from '#app/words/english.ts';
import { findPaymentOfCheckout } from '#db/queries/billing/payment.ts';

export const meta: MetaFunction<typeof loader> = () => [{ title: english.frame.title(english.payments.simulatedCheckout.title) }];

/** The demo's stand-in for the provider's own page. Where a provider is real, or cards are not taken, there is no such page. */
export async function loader(args: LoaderFunctionArgs) {
  const { session, simulated } = await requireCheckout(args);
  const isDeclined = new URL(args.request.url).searchParams.get('declined') === 'yes';
  return { session, checkout: orNotFound(simulated.find(session)), isDeclined };
}

export async function action(args: ActionFunctionArgs) {
  const { session, simulated } = await requireCheckout(args);
  const form = await readForm(args.request, simulatedActForm);
  if (!form.ok) throw badForm();
  return redirect((await simulated.act(session, form.value.act)) ?? `${paths.simulatedCheckout(session)}?declined=yes`, 303);
}

async function requireCheckout({ request, context, params }: LoaderFunctionArgs | ActionFunctionArgs) {
  const buyer = await requireBuyer(context, request, 'buyer', 'account-admin', 'payables');
  const session = params['session'] ?? '';
  const simulated = orNotFound(context.app.payments?.simulated);
  orNotFound(await findPaymentOfCheckout(context.app.store.reader(buyer.scope), buyer.scope.accounts, session));
  return { session, simulated };
}

export default function SimulatedCheckout() {
  return <SimulatedCheckoutPage {...useLoaderData<typeof loader>()} />;
}
