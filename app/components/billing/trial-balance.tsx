import type { ChainState, TrialBalance } from '#app/domain/billing/ledger-page.ts';
import { StatusWord } from '../kit/status-word.tsx';
import { TableRegion } from '../kit/table-region.tsx';
import { useOfficeSpeech } from '../kit/use-office-speech.ts';

/** Debits and credits of one currency, and whether they agree. */
export function TrialBalanceTable({ trial }: { readonly trial: TrialBalance }) {
  const { words, minor, money } = useOfficeSpeech();
  const says = words.finance.ledger;
  return (
    <section className="tight">
      <div className="row badged">
        <h2>{says.trial(trial.currency)}</h2>
        {trial.difference.minor === 0 ? (
          <StatusWord kind="ok">{says.balances}</StatusWord>
        ) : (
          <StatusWord kind="bad">{says.off(money(trial.difference))}</StatusWord>
        )}
      </div>
      <TableRegion caption={says.trial(trial.currency)} size="slim">
        <thead>
          <tr>
            <th scope="col">{says.account}</th>
            <th className="n g" scope="col">
              {says.debit}
            </th>
            <th className="n" scope="col">
              {says.credit}
            </th>
            <th className="n g" scope="col">
              {says.balance}
            </th>
          </tr>
        </thead>
        <tbody>
          {trial.rows.map((row) => (
            <tr key={row.ledgerAccount}>
              <th scope="row">{says.accounts[row.ledgerAccount]}</th>
              <td className="n g">{minor(row.debit)}</td>
              <td className="n">{minor(row.credit)}</td>
              <td className="n g">{minor(row.balance)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className="sum">
            <th scope="row">{says.sum}</th>
            <td className="n g">
              <span className="grand">{minor(trial.debit)}</span>
            </td>
            <td className="n">
              <span className="grand">{minor(trial.credit)}</span>
            </td>
            <td className="n g">
              <span className="grand">{minor(trial.difference)}</span>
            </td>
          </tr>
        </tfoot>
      </TableRegion>
    </section>
  );
}

/** Whether the postings hang together, in a word; how many there are. */
export function ChainWord({ chain }: { readonly chain: ChainState }) {
  const { words, number } = useOfficeSpeech();
  const says = words.finance.ledger;
  if (chain.postings === 0) return <StatusWord kind="off">{says.chainEmpty}</StatusWord>;
  return chain.isWhole ? <StatusWord kind="ok">{says.chainWhole(number(chain.postings))}</StatusWord> : <StatusWord kind="bad">{says.chainBroken}</StatusWord>;
}
