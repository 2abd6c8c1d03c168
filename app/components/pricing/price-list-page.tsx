import type { SearchNotes } from '#app/domain/catalog/search-notes.ts';
import type { OwnPrice } from '#app/domain/pricing/own-price.ts';
import type { Day } from '#app/domain/shared/days.ts';
import type { PriceListQuery } from '#app/forms/price-list-query.ts';
import { paths } from '#app/paths.ts';
import type { GroupLink } from '../catalog/group-links.ts';
import { SearchSaid } from '../catalog/search-said.tsx';
import { DocketHead } from '../kit/docket-head.tsx';
import { Empty } from '../kit/empty.tsx';
import { Pager } from '../kit/pager.tsx';
import { Sheet } from '../kit/sheet.tsx';
import { useSpeech } from '../kit/use-speech.tsx';
import { PriceListFinder } from './price-list-finder.tsx';
import { PriceListTable } from './price-list-table.tsx';

type Props = {
  readonly query: PriceListQuery;
  readonly prices: readonly OwnPrice[];
  readonly list: { readonly total: number; readonly pageSize: number };
  readonly inAll: number;
  readonly notes: SearchNotes;
  readonly on: Day;
  readonly today: Day;
  readonly currency: string;
  readonly siteName: string;
  /** The name of the group looked at; null: all. */
  readonly group: string | null;
  readonly groups: readonly GroupLink[];
};

/** What the chosen ship-to pays on a day: the day and what of the list, the prices, and the way to all of them as a file. */
export function PriceListPage(shown: Props) {
  const { query, prices, list, on, currency, group, groups, notes } = shown;
  const { words, number } = useSpeech();
  const says = words.priceList;
  const first = (query.page - 1) * list.pageSize;
  return (
    <Sheet>
      <Head {...shown} />
      <PriceListFinder query={query} on={on} group={group} groups={groups} />
      <SearchSaid notes={notes} query={query.q} asTyped={paths.priceList({ ...askedOf(query), as: 'typed' })} />
      {prices.length === 0 ? (
        <Nothing query={query} total={list.total} />
      ) : (
        <>
          <PriceListTable
            prices={prices}
            on={on}
            currency={currency}
            caption={says.caption(number(first + 1), number(first + prices.length), number(list.total))}
          />
          <Pager page={query.page} pageSize={list.pageSize} total={list.total} hrefOf={(page) => paths.priceList({ ...askedOf(query), page })} />
          <p className="note">{says.note}</p>
          <p className="row no-print">
            <a href={paths.agreement()}>{says.toAgreement}</a>
          </p>
        </>
      )}
    </Sheet>
  );
}

/** The way to the file, and the facts that a printed page needs: for whom, for which day, in what, how much of the list. */
function Head({ query, list, inAll, on, today, currency, siteName, group }: Props) {
  const speech = useSpeech();
  const says = speech.words.priceList;
  const { isDayUnreadable, q } = query;
  const items = list.total === inAll ? speech.number(inAll) : says.itemsOf(speech.number(list.total), speech.number(inAll));
  const facts = [
    { label: says.shipTo, value: siteName },
    ...(isDayUnreadable ? [] : [{ label: says.on, value: speech.day(on), note: on === today ? says.today(on) : on }]),
    { label: says.shown, value: says.without(speech.sign(currency)) },
    ...(group === null ? [] : [{ label: says.group, value: group }]),
    ...(q === '' ? [] : [{ label: says.words, value: q }]),
    ...(isDayUnreadable ? [] : [{ label: says.items, value: items }]),
  ];
  const file = (
    <span className="no-print">
      <a href={paths.priceListCsv({ ...askedOf(query), on })} download>
        {says.csv}
      </a>{' '}
      <a href={paths.priceListWorkbook({ ...askedOf(query), on })} download>
        {says.workbook}
      </a>
    </span>
  );
  return <DocketHead title={says.title} state={isDayUnreadable ? null : file} facts={facts} />;
}

function Nothing({ query, total }: { readonly query: PriceListQuery; readonly total: number }) {
  const says = useSpeech().words.priceList;
  if (query.isDayUnreadable) return null;
  const asked = askedOf(query);
  if (total > 0)
    return (
      <Empty kind="no-match" action={{ href: paths.priceList(asked), text: says.toFirst }}>
        {says.noPage}
      </Empty>
    );
  return (
    <Empty kind="no-match" action={{ href: paths.priceList({ on: asked.on }), text: says.clear }}>
      {says.none}
    </Empty>
  );
}

/** What the next page of the same list is asked for; what is empty falls out of the address. */
function askedOf({ typedOn, group, q, spelling }: PriceListQuery) {
  return { on: typedOn, group: group ?? '', q, as: spelling === 'as-typed' ? 'typed' : '' };
}
