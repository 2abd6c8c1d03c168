import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { orNotFound } from '#app/access/or-not-found.ts';
import { requireStaff } from '#app/access/require-staff.ts';
import { AccountHead } from '#app/components/accounts/account-head.tsx';
import { AccountPeople } from '#app/components/accounts/account-people.tsx';
import { AccountSites } from '#app/components/accounts/account-sites.tsx';
import { AccountUnits } from '#app/components/accounts/account-units.tsx';
import { ButtonLink } from '#app/components/kit/button.tsx';
import { Empty } from '#app/components/kit/empty.tsx';
import { Sheet } from '#app/components/kit/sheet.tsx';
import { useOfficeSpeech } from '#app/components/kit/use-office-speech.ts';
import { OrdersTable } from '#app/components/ordering/orders-table.tsx';
import { paths } from '#app/paths.ts';
import { english } from '#app/words/english.ts';
import { officeEnglish } from '#app/words/office-english.ts';
import { findAccountPage } from '#db/queries/accounts/account-page.ts';
import { listOrders } from '#db/queries/ordering/orders.ts';

const LATEST = 10;

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: english.frame.title(data?.account.name ?? officeEnglish.desk.title) }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(context, request, 'account-manager', 'admin');
  const db = context.app.store.reader(staff.scope);
  const found = orNotFound(await findAccountPage(db, staff, { code: params['account'] ?? '', now: context.app.clock.now() }));
  const orders = await listOrders(db, found.accountIds, { view: 'all', q: '', page: 1 });
  return { account: found.page, orders: orders.rows.slice(0, LATEST) };
}

export default function AccountPage() {
  const { account, orders } = useLoaderData<typeof loader>();
  const { words } = useOfficeSpeech();
  const says = words.desk.page;
  return (
    <Sheet>
      <AccountHead account={account} />
      {account.isActive ? (
        <p className="row">
          <ButtonLink look="main" href={paths.actFor(account.code)}>
            {says.orderFor}
          </ButtonLink>
          <ButtonLink href={paths.ownGoods(account.code)}>{words.ownGoods.link}</ButtonLink>
          <ButtonLink href={paths.accountUnits(account.code)}>{words.accountUnits.link}</ButtonLink>
        </p>
      ) : (
        <p className="msg warn">{says.blocked}</p>
      )}
      <section className="section" aria-labelledby="orders">
        <h2 id="orders">{says.orders}</h2>
        {orders.length === 0 ? <Empty kind="first-use">{says.noOrders}</Empty> : <OrdersTable rows={orders} hrefOf={paths.opsOrder} />}
      </section>
      <div className="cols main-side">
        <div className="stack">
          <AccountSites sites={account.sites} />
          <AccountUnits units={account.units} />
        </div>
        <AccountPeople account={account} />
      </div>
    </Sheet>
  );
}
