import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { orNotFound } from '#app/access/or-not-found.ts';
import { requireBuyer } from '#app/access/require-buyer.ts';
import { ButtonLink } from '#app/components/kit/button.tsx';
import { Flash } from '#app/components/kit/flash.tsx';
import { Sheet } from '#app/components/kit/sheet.tsx';
import { useSpeech } from '#app/components/kit/use-speech.tsx';
import { LineWhy } from '#app/components/ordering/line-why.tsx';
import { OrderDocument } from '#app/components/ordering/order-document.tsx';
import { can } from '#app/domain/accounts/can.ts';
import type { OrderStatus } from '#app/domain/ordering/order-page.ts';
import { forBuyer } from '#app/domain/pricing/price-trace.ts';
import { readWhy } from '#app/forms/why-query.ts';
import { paths } from '#app/paths.ts';
import { english } from '#app/words/english.ts';
import { findOrdersInvoices } from '#db/queries/billing/order-invoices.ts';
import { findLineTrace, findOrder } from '#db/queries/ordering/order.ts';

export const meta = () => [{ title: english.frame.title(english.orders.list.number) }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const buyer = await requireBuyer(context, request);
  const db = context.app.store.reader(buyer.scope);
  const number = params['number'] ?? '';
  const order = orNotFound(await findOrder(db, number, buyer.scope.accounts));
  const position = readWhy(request.url);
  const trace = position === null ? null : await findLineTrace(db, { number, position }, buyer.scope.accounts);
  const invoices = can(buyer, 'see-invoices') ? await findOrdersInvoices(db, number, buyer.scope.accounts) : null;
  const isJustPlaced = new URL(request.url).searchParams.has('placed');
  return { order, why: position === null || trace === null ? null : { position, trace: forBuyer(trace) }, invoices, isJustPlaced };
}

/** Before anything was picked; single lines may still be canceled while others are on their way. */
const UNTOUCHED: readonly OrderStatus[] = ['on-hold', 'confirmed', 'part-confirmed'];

export default function BuyerOrder() {
  const { order, why, invoices, isJustPlaced } = useLoaderData<typeof loader>();
  const { words } = useSpeech();
  const says = words.orders.page;
  const line = why ? order.lines[why.position] : undefined;
  const isUntouched = UNTOUCHED.includes(order.status);
  return (
    <Sheet>
      <Flash flash={isJustPlaced ? { kind: 'ok', text: says.placed(order.number) } : null} />
      <OrderDocument
        order={order}
        back={{ href: paths.orders(), text: says.back }}
        whyHref={(position) => `${paths.order(order.number)}?why=${position + 1}#line-${position + 1}`}
        why={
          why && line
            ? { position: why.position, content: <LineWhy line={line} trace={why.trace} closeHref={`${paths.order(order.number)}#line-${why.position + 1}`} /> }
            : null
        }
        deliveryHref={paths.delivery}
        invoices={invoices && { numbers: invoices, hrefOf: paths.invoice }}
        cancelLineHref={isUntouched || order.status === 'in-fulfillment' ? (position) => paths.cancelLine(order.number, position + 1) : null}
      />
      {isUntouched ? (
        <p className="row no-print">
          <ButtonLink href={paths.cancelOrder(order.number)}>{says.cancel}</ButtonLink>
        </p>
      ) : null}
    </Sheet>
  );
}
