import type { ChainState, LedgerQuery, PostingListed, TrialBalance } from '#app/domain/billing/ledger-page.ts';
import type { PageOf } from '#app/domain/shared/page-of.ts';
import { paths } from '#app/paths.ts';
import { DocketHead } from '../kit/docket-head.tsx';
import { Empty } from '../kit/empty.tsx';
import { Pager } from '../kit/pager.tsx';
import { Sheet } from '../kit/sheet.tsx';
import { useOfficeSpeech } from '../kit/use-office-speech.ts';
import { LedgerFinder } from './ledger-finder.tsx';
import { PostingsTable } from './postings-table.tsx';
import { ChainWord, TrialBalanceTable } from './trial-balance.tsx';

type Props = { readonly trials: readonly TrialBalance[]; readonly chain: ChainState; readonly query: LedgerQuery; readonly list: PageOf<PostingListed> };

/** The proof that the books agree, and every posting behind it. */
export function LedgerPage({ trials, chain, query, list }: Props) {
  const { words } = useOfficeSpeech();
  const says = words.finance.ledger;
  const { q, kind, from, to, page } = query;
  const asked = { q, kind: kind ?? '', from: from ?? '', to: to ?? '' };
  const isFiltered = Object.values(asked).some((value) => value !== '');
  return (
    <Sheet>
      <DocketHead title={says.title} state={<ChainWord chain={chain} />} />
      {chain.postings === 0 ? null : (
        <p className="note">
          {says.lastHash} <span className="refnum">{chain.hash}</span>
        </p>
      )}
      <div className="trials">
        {trials.map((trial) => (
          <TrialBalanceTable key={trial.currency} trial={trial} />
        ))}
      </div>
      <section className="stack" aria-labelledby="postings">
        <h2 id="postings">{says.postings}</h2>
        <LedgerFinder query={query} />
        {list.rows.length > 0 ? <PostingsTable rows={list.rows} caption={says.caption} /> : null}
        {list.total === 0 && isFiltered ? (
          <Empty kind="no-match" action={{ href: paths.ledger(), text: words.lists.showAll }}>
            {says.noMatch}
          </Empty>
        ) : null}
        {list.total === 0 && !isFiltered ? <Empty kind="first-use">{says.nothing}</Empty> : null}
        {list.rows.length === 0 && list.total > 0 ? (
          <Empty kind="no-match" action={{ href: paths.ledger(asked), text: words.lists.toFirst }}>
            {words.lists.noPage}
          </Empty>
        ) : (
          <Pager page={page} pageSize={list.pageSize} total={list.total} hrefOf={(next) => paths.ledger({ ...asked, page: next })} />
        )}
        {list.total > 0 ? (
          <p className="row no-print">
            <a href={paths.ledgerCsv(asked)} download>
              {says.csv}
            </a>
          </p>
        ) : null}
      </section>
    </Sheet>
  );
}
