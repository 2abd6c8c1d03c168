import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireStaff } from '#app/access/require-staff.ts';
import { ReceiptsTable } from '#app/components/fulfillment/receipts-table.tsx';
import { ListSheet } from '#app/components/kit/list-sheet.tsx';
import { listTitle } from '#app/components/kit/list-title.ts';
import { useOfficeSpeech } from '#app/components/kit/use-office-speech.ts';
import { Views } from '#app/components/kit/views.tsx';
import { baseUnitOf } from '#app/domain/catalog/base-unit.ts';
import type { ReceiptView } from '#app/domain/fulfillment/expected-receipt.ts';
import { readReceiptQuery } from '#app/forms/list-query.ts';
import { paths } from '#app/paths.ts';
import { officeEnglish } from '#app/words/office-english.ts';
import { findReceipt, listExpectedReceipts } from '#db/queries/fulfillment/expected-receipts.ts';

const VIEWS: readonly ReceiptView[] = ['all', 'late', 'firm', 'planned'];

export const meta: MetaFunction<typeof loader> = ({ data }) => [listTitle(officeEnglish.receipts.title, data)];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requireStaff(context, request, 'operations', 'admin');
  const query = readReceiptQuery(request.url);
  const db = context.app.store.reader(staff.scope);
  const list = await listExpectedReceipts(db, { ...query, view: query.show, now: context.app.clock.now() });
  return { query, list, booked: query.booked === null ? null : await findReceipt(db, query.booked) };
}

export default function ReceiptsPage() {
  const { query, list } = useLoaderData<typeof loader>();
  const { words, number } = useOfficeSpeech();
  const says = words.receipts;
  const show = query.show === 'all' ? '' : query.show;
  const views = VIEWS.map((view) => ({
    name: says.view[view],
    href: paths.opsReceipts({ show: view === 'all' ? '' : view, q: query.q }),
    isCurrent: view === query.show,
  }));
  return (
    <ListSheet
      title={says.title}
      state={says.receipts(list.total, number(list.total))}
      flash={useBookedFlash()}
      views={<Views label={says.views} views={views} />}
      query={query}
      list={list}
      hrefOf={(next) => paths.opsReceipts({ show, ...next })}
      find={{ label: says.search, keep: { show } }}
      nothing={{ kind: 'nothing-left', text: says.nothing }}
    >
      <ReceiptsTable rows={list.rows} />
    </ListSheet>
  );
}

function useBookedFlash() {
  const { booked: receipt } = useLoaderData<typeof loader>();
  const { words, quantity, number } = useOfficeSpeech();
  if (!receipt?.booked) return null;
  const { received, linesChanged } = receipt.booked;
  const text = words.receipts.booked({
    sku: receipt.sku,
    name: receipt.name,
    received: quantity(received, baseUnitOf(receipt.baseUnit).plural),
    lines: linesChanged,
    linesText: number(linesChanged),
  });
  return { kind: 'ok' as const, text };
}
