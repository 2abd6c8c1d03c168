import type { CashRow } from '#app/domain/billing/payment-page.ts';
import type { Day } from '#app/domain/shared/days.ts';
import type { Money } from '#app/domain/shared/money.ts';
import type { PageOf } from '#app/domain/shared/page-of.ts';
import { paths } from '#app/paths.ts';
import { Amounts } from '../kit/amounts.tsx';
import { DocketHead } from '../kit/docket-head.tsx';
import { Empty } from '../kit/empty.tsx';
import { FindForm } from '../kit/find-form.tsx';
import { Pager } from '../kit/pager.tsx';
import { type Problem, ProblemSummary } from '../kit/problem-summary.tsx';
import { Sheet } from '../kit/sheet.tsx';
import { useSpeech } from '../kit/use-speech.tsx';
import { Views } from '../kit/views.tsx';
import { CashTable } from './cash-table.tsx';
import { RemittanceForm, type TypedRemittance } from './remittance-form.tsx';
import { SimulatedNote } from './simulated-note.tsx';

const SHOWS = ['to-do', 'all'] as const;

type CashData = {
  readonly query: { readonly q: string; readonly page: number; readonly show: (typeof SHOWS)[number]; readonly reference: string };
  readonly list: PageOf<CashRow>;
  readonly unapplied: readonly Money[];
  readonly today: Day;
  readonly submissionKey: string;
  readonly isSimulated: boolean;
};
type Props = { readonly data: CashData; readonly typed: TypedRemittance | null; readonly problems: readonly Problem[] };

/** Finance's money: what is to be applied or looked at, and the form that takes in a transfer. */
export function CashPage({ data, typed, problems }: Props) {
  const { words } = useSpeech();
  const says = words.payments.cash;
  const { query, list } = data;
  const hrefOf = (more: { readonly q?: string; readonly page?: number }) => paths.cash({ show: query.show, ...more });
  return (
    <Sheet>
      <SimulatedNote isSimulated={data.isSimulated} />
      <ProblemSummary problems={problems} />
      <DocketHead title={says.title} facts={data.unapplied.length > 0 ? [{ label: says.unapplied, value: <Amounts amounts={data.unapplied} /> }] : []} />
      <Views label={says.views} views={SHOWS.map((show) => ({ name: says.view[show], href: paths.cash({ show }), isCurrent: show === query.show }))} />
      <FindForm action={paths.cash()} label={says.search} q={query.q} keep={{ show: query.show }} />
      {list.rows.length > 0 ? <CashTable rows={list.rows} /> : <Nothing data={data} />}
      <Pager page={query.page} pageSize={list.pageSize} total={list.total} hrefOf={(page) => hrefOf({ q: query.q, page })} />
      <RemittanceForm submissionKey={data.submissionKey} reference={query.reference} today={data.today} typed={typed} problems={problems} />
    </Sheet>
  );
}

function Nothing({ data: { query } }: { readonly data: CashData }) {
  const { words } = useSpeech();
  const says = words.payments.cash;
  if (query.q !== '')
    return (
      <Empty kind="no-match" action={{ href: paths.cash({ show: query.show }), text: words.lists.showAll }}>
        {words.lists.noMatch(query.q)}
      </Empty>
    );
  return query.show === 'to-do' ? <Empty kind="nothing-left">{says.nothing}</Empty> : <Empty kind="first-use">{says.none}</Empty>;
}
