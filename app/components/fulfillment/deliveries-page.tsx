import type { ComingDay, DeliveryListed } from '#app/domain/fulfillment/delivery.ts';
import type { ListQuery, PageOf } from '#app/domain/shared/page-of.ts';
import { paths } from '#app/paths.ts';
import { Empty } from '../kit/empty.tsx';
import { ListSheet } from '../kit/list-sheet.tsx';
import { useSpeech } from '../kit/use-speech.tsx';
import { ComingTable } from './coming-table.tsx';
import { DeliveriesTable } from './deliveries-table.tsx';

type Props = { readonly query: ListQuery; readonly coming: readonly ComingDay[]; readonly list: PageOf<DeliveryListed> };

/** What comes when, and below it what has left. */
export function DeliveriesPage({ query, coming, list }: Props) {
  const says = useSpeech().words.deliveries;
  return (
    <ListSheet
      title={says.title}
      views={
        <>
          <h2>{says.coming}</h2>
          {coming.length > 0 ? <ComingTable rows={coming} /> : <Empty kind="nothing-left">{says.nothingComing}</Empty>}
          <h2>{says.left}</h2>
        </>
      }
      query={query}
      list={list}
      hrefOf={paths.deliveries}
      find={{ label: says.search }}
      nothing={{ kind: 'first-use', text: says.nothing }}
    >
      <DeliveriesTable rows={list.rows} />
    </ListSheet>
  );
}
