import type { Aging } from '#app/domain/billing/aging.ts';
import type { FinanceDesk, Waiting } from '#app/domain/billing/finance-desk.ts';
import type { Day } from '#app/domain/shared/days.ts';
import { paths } from '#app/paths.ts';
import { Amounts } from '../kit/amounts.tsx';
import { ButtonLink } from '../kit/button.tsx';
import { DocketHead } from '../kit/docket-head.tsx';
import { Empty } from '../kit/empty.tsx';
import { Sheet } from '../kit/sheet.tsx';
import { TableRegion } from '../kit/table-region.tsx';
import { useOfficeSpeech } from '../kit/use-office-speech.ts';
import { AgingStrip } from './aging-strip.tsx';

type Props = { readonly desk: FinanceDesk; readonly aging: readonly Aging[]; readonly today: Day };

/** Where finance begins its day: what waits, and what accounts owe by age. */
export function FinanceDeskPage({ desk, aging, today }: Props) {
  const { words } = useOfficeSpeech();
  const says = words.finance;
  const rows = [
    { name: says.queue.toReview, href: paths.reviewQueue(), waiting: desk.toReview },
    { name: says.queue.sentBack, href: paths.reviewQueue({ show: 'sent-back' }), waiting: desk.sentBack },
    { name: says.queue.holds, href: paths.holds(), waiting: desk.holds },
    { name: says.queue.unapplied, href: paths.cash(), waiting: desk.unapplied },
    { name: says.queue.unsettled, href: paths.cash(), waiting: desk.unsettled },
  ];
  const isCalm = rows.every(({ waiting }) => waiting.count === 0);
  return (
    <Sheet>
      <DocketHead title={says.title} state={isCalm ? says.calm : undefined} />
      <section className="stack">
        <h2>{says.queue.title}</h2>
        <TableRegion caption={says.queue.title} size="slim">
          <thead>
            <tr>
              <th scope="col">{says.queue.what}</th>
              <th className="n" scope="col">
                {says.queue.count}
              </th>
              <th className="n" scope="col">
                {says.queue.amount}
              </th>
              <th className="g" scope="col">
                {says.queue.since}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.name} {...row} />
            ))}
          </tbody>
        </TableRegion>
        {desk.next === null ? null : (
          <p className="row">
            <ButtonLink look="main" href={paths.reviewDraft(desk.next)}>
              {says.reviewNext}
            </ButtonLink>
          </p>
        )}
      </section>
      <section className="tight" aria-labelledby="owed">
        <h2 id="owed">{says.aging}</h2>
        {aging.length === 0 ? <Empty kind="nothing-left">{says.agingNone}</Empty> : null}
        {aging.length === 0 ? null : (
          <AgingStrip aging={aging} today={today} hrefOf={(bucket) => paths.financeInvoices(bucket === null ? {} : { due: bucket })} />
        )}
      </section>
    </Sheet>
  );
}

/** A kind of work with nothing in it is not a link: there is nothing behind it to do. */
function Row({ name, href, waiting: { count, amounts, since } }: { readonly name: string; readonly href: string; readonly waiting: Waiting }) {
  const { words, number, instant } = useOfficeSpeech();
  return (
    <tr>
      <th scope="row">{count === 0 ? name : <a href={href}>{name}</a>}</th>
      <td className="n">{count === 0 ? <span className="soft">{words.finance.queue.none}</span> : <b>{number(count)}</b>}</td>
      <td className="n">
        <Amounts amounts={amounts} />
      </td>
      <td className="g nowrap">{since === null ? null : instant(since)}</td>
    </tr>
  );
}
