import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireBuyer } from '#app/access/require-buyer.ts';
import { ButtonLink } from '#app/components/kit/button.tsx';
import { DocketHead } from '#app/components/kit/docket-head.tsx';
import { Empty } from '#app/components/kit/empty.tsx';
import { Foot } from '#app/components/kit/foot.tsx';
import { Sheet } from '#app/components/kit/sheet.tsx';
import { useSpeech } from '#app/components/kit/use-speech.tsx';
import { OrdersTable } from '#app/components/ordering/orders-table.tsx';
import { ArrivingGoods, ChangedDates, OpenDrafts } from '#app/components/ordering/today-parts.tsx';
import { can } from '#app/domain/accounts/can.ts';
import { paths } from '#app/paths.ts';
import { showToday } from '#app/use-cases/ordering/show-today.ts';
import { english } from '#app/words/english.ts';
import { findDrafts } from '#db/queries/ordering/drafts.ts';
import { listOrders } from '#db/queries/ordering/orders.ts';

const SHOWN = 5;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const buyer = await requireBuyer(context, request);
  const db = context.app.store.reader(buyer.scope);
  const mayOrder = can(buyer, 'draft-orders');
  const drafts = mayOrder ? await findDrafts(db, buyer) : [];
  const { rows } = await listOrders(db, buyer.scope.accounts, { view: 'all', q: '', page: 1 });
  return { today: await showToday(context.app, buyer), drafts: drafts.slice(0, SHOWN), orders: rows.slice(0, SHOWN), mayOrder };
}

export const meta: MetaFunction = () => [{ title: english.frame.title(english.today.title) }];

export default function TodayPage() {
  const { today, drafts, orders, mayOrder } = useLoaderData<typeof loader>();
  const { words, day } = useSpeech();
  const says = words.today;
  const { cutOff } = today;
  const facts = [
    { label: says.cutOff, value: says.by(day(cutOff.day), cutOff.time), note: says.left(cutOff.minutesLeft) },
    { label: says.deliver, value: day(cutOff.deliverOn), note: says.from },
    { label: says.shipTo, value: today.siteName },
  ];
  return (
    <>
      <Sheet>
        <DocketHead title={says.title} state={day(today.on)} facts={facts} />
        <div className="cols two">
          {mayOrder ? <OpenDrafts drafts={drafts} /> : null}
          <ArrivingGoods days={today.arriving} />
        </div>
        <ChangedDates changes={today.changes} />
        <section aria-labelledby="orders-title">
          <div className="section-head">
            <h2 id="orders-title">{says.orders}</h2>
            {orders.length > 0 ? <a href={paths.orders()}>{says.allOrders}</a> : null}
          </div>
          {orders.length > 0 ? <OrdersTable rows={orders} hrefOf={paths.order} /> : <Empty kind="first-use">{says.noOrders}</Empty>}
        </section>
      </Sheet>
      {mayOrder ? (
        <Foot label={says.openPad}>
          <ButtonLink look="main" href={paths.pad()}>
            {says.openPad}
          </ButtonLink>
        </Foot>
      ) : null}
    </>
  );
}
