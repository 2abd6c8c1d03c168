import type { ActionFunctionArgs } from '@remix-run/node';
import { receiveProviderEvent } from '#app/use-cases/billing/receive-provider-event.ts';

/** Where Stripe sends its messages. Signed ones are kept and answered at once; the rest leaves no trace. */
export async function action({ request, context }: ActionFunctionArgs) {
  const signature = request.headers.get('Stripe-Signature') ?? '';
  const body = new Uint8Array(await request.arrayBuffer());
  const outcome = await receiveProviderEvent(context.app, { body, signature });
  if (outcome.ok) return new Response(null, { status: 200 });
  return new Response(null, { status: outcome.refusal.kind === 'forged' ? 400 : 404 });
}
