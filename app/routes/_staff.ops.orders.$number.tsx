import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { orNotFound } from '#app/access/or-not-found.ts';
import { requireStaff } from '#app/access/require-staff.ts';
import { ButtonLink } from '#app/components/kit/button.tsx';
import { Sheet } from '#app/components/kit/sheet.tsx';
import { useOfficeSpeech } from '#app/components/kit/use-office-speech.ts';
import { LineWhy } from '#app/components/ordering/line-why.tsx';
import { OrderDocument } from '#app/components/ordering/order-document.tsx';
import { can } from '#app/domain/accounts/can.ts';
import { forBuyer } from '#app/domain/pricing/price-trace.ts';
import { readWhy } from '#app/forms/why-query.ts';
import { paths } from '#app/paths.ts';
import { english } from '#app/words/english.ts';
import { accountsReadBy } from '#db/queries/accounts/accounts-read-by.ts';
import { findOrdersInvoices } from '#db/queries/billing/order-invoices.ts';
import { findLineTrace, findOrder } from '#db/queries/ordering/order.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: english.frame.title(data ? `${english.orders.list.number} ${data.order.number}` : english.orders.list.number) },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(context, request, 'account-manager', 'operations', 'finance', 'admin');
  const db = context.app.store.reader(staff.scope);
  const accounts = await accountsReadBy(db, staff);
  const order = orNotFound(await findOrder(db, params['number'] ?? '', accounts));
  const position = readWhy(request.url);
  const trace = position === null ? null : await findLineTrace(db, { number: order.number, position }, accounts);
  const why = position === null || trace === null ? null : { position, trace: can(staff, 'see-cost') ? trace : forBuyer(trace) };
  const canRelease = order.status === 'on-hold' && can(staff, 'release-holds');
  const invoices = can(staff, 'see-invoices') ? await findOrdersInvoices(db, order.number, null) : null;
  return { order, why, invoices, canRelease, canShip: can(staff, 'ship-goods'), isDesk: accounts !== null };
}

export default function StaffOrder() {
  const { order, why, invoices, canRelease, canShip, isDesk } = useLoaderData<typeof loader>();
  const { words } = useOfficeSpeech();
  const line = why ? order.lines[why.position] : undefined;
  const here = paths.opsOrder(order.number);
  return (
    <Sheet>
      <OrderDocument
        order={order}
        reader="staff"
        back={isDesk ? { href: paths.desk(), text: words.desk.title } : { href: paths.opsOrders(), text: words.orders.page.back }}
        whyHref={(position) => `${here}?why=${position + 1}#line-${position + 1}`}
        why={why && line ? { position: why.position, content: <LineWhy line={line} trace={why.trace} closeHref={`${here}#line-${why.position + 1}`} /> } : null}
        deliveryHref={canShip ? paths.shipment : null}
        invoices={invoices && { numbers: invoices, hrefOf: (number) => paths.financeInvoice(number) }}
        cancelLineHref={null}
      />
      {canRelease ? (
        <p className="row no-print">
          <ButtonLink look="main" href={paths.releaseHold(order.number)}>
            {words.holds.page.title}
          </ButtonLink>
        </p>
      ) : null}
    </Sheet>
  );
}
