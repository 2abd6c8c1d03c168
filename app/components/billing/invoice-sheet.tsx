import type { InvoiceDocument } from '#app/domain/billing/invoice-document.ts';
import type { PrintedInvoice, PrintedInvoiceLine } from '#app/domain/billing/printed-invoice.ts';
import type { PrintedFact } from '#app/domain/shared/printed.ts';
import { printedInvoice } from '#app/words/printed-invoice.ts';
import { useSpeech } from '../kit/use-speech.tsx';

type Props = {
  readonly document: InvoiceDocument;
  /** Where the price of a line came about, by its place in the document; null: nowhere, such as carriage. */
  readonly whyHref: (index: number) => string | null;
};

/** An invoice or credit note as the page of paper it is; prints alone, black on white. */
export function InvoiceSheet({ document, whyHref }: Props) {
  const { locale } = useSpeech();
  const printed = printedInvoice(document, locale);
  return (
    <article className="paper" aria-label={printed.name}>
      {printed.draft === null ? null : <p className="msg warn">{printed.draft}</p>}
      <header className="seller">
        <div>
          <p className="name">{printed.seller.name}</p>
          <p>{printed.seller.address}</p>
        </div>
        <div>
          {printed.seller.legal.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      </header>
      <div className="title">
        <h2>{printed.title}</h2>
        <p className="code">{printed.number}</p>
      </div>
      <Parties printed={printed} />
      {printed.correction === null ? null : <p>{printed.correction}</p>}
      <Lines printed={printed} whyHref={whyHref} />
      <div className="ends">
        <Settlement printed={printed} />
        <Sums printed={printed} />
      </div>
      {printed.slip === null ? null : (
        <section className="slip-line" aria-label={printed.slip.title}>
          <p className="label">{printed.slip.title}</p>
          <dl className="slip-facts">
            {printed.slip.facts.map((fact) => (
              <div key={fact.label}>
                <dt>{fact.label}</dt>
                <Value fact={fact} />
              </div>
            ))}
          </dl>
        </section>
      )}
    </article>
  );
}

function Parties({ printed }: { readonly printed: PrintedInvoice }) {
  return (
    <div className="parties">
      {printed.parties.map((party) => (
        <div key={party.label}>
          <h3>{party.label}</h3>
          {party.lines.map((line, index) => (
            <p key={index}>{line}</p>
          ))}
        </div>
      ))}
      <dl className="pairs">
        {printed.facts.map((fact) => (
          <div key={fact.label}>
            <dt>{fact.label}</dt>
            <Value fact={fact} />
          </div>
        ))}
      </dl>
    </div>
  );
}

function Lines({ printed, whyHref }: { readonly printed: PrintedInvoice; readonly whyHref: Props['whyHref'] }) {
  const { heads } = printed;
  return (
    <div className="scroll" role="region" aria-label={printed.linesTitle} tabIndex={0}>
      <table className="tbl fit">
        <caption className="sr">{printed.linesTitle}</caption>
        <thead>
          <tr>
            <th className="i" scope="col">
              <span className="sr">{heads.line}</span>
            </th>
            <th scope="col">{heads.item}</th>
            <th scope="col">{heads.name}</th>
            <th className="n" scope="col">
              {heads.count}
            </th>
            <th scope="col">{heads.unit}</th>
            <th className="n" scope="col">
              {heads.price}
            </th>
            <th className="n" scope="col">
              {heads.tax}
            </th>
            <th className="n" scope="col">
              {heads.net}
            </th>
          </tr>
        </thead>
        <tbody>
          {printed.lines.map((line, index) => (
            <Line key={line.position} line={line} whyHref={whyHref(index)} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Line({ line, whyHref }: { readonly line: PrintedInvoiceLine; readonly whyHref: string | null }) {
  return (
    <tr>
      <td className="i">{line.line}</td>
      <td>
        <span className="code">{line.sku}</span>
        {line.accountCode === '' ? null : <small className="soft code">{line.accountCode}</small>}
      </td>
      <th scope="row">
        {line.name}
        {line.order === '' ? null : <small className="soft">{line.order}</small>}
      </th>
      <td className="n">{line.count}</td>
      <td>
        {line.unit}
        {line.base === '' ? null : <small className="soft">{line.base}</small>}
      </td>
      <td className="n">
        {whyHref === null || line.price === '' ? (
          line.price
        ) : (
          <a className="why" href={whyHref}>
            {line.price}
          </a>
        )}
        {line.basis === '' ? null : <small className="soft">{line.basis}</small>}
      </td>
      <td className="n">{line.tax}</td>
      <td className="n">{line.net}</td>
    </tr>
  );
}

function Settlement({ printed: { settlement, question } }: { readonly printed: PrintedInvoice }) {
  return (
    <div>
      <h3>{settlement.title}</h3>
      <p>{settlement.note}</p>
      <dl className="pairs">
        {settlement.facts.map((fact) => (
          <div key={fact.label}>
            <dt>{fact.label}</dt>
            <Value fact={fact} />
          </div>
        ))}
      </dl>
      <p className="note">{question}</p>
    </div>
  );
}

/** Tax by group, then net, tax and total: what the lines come to. */
function Sums({ printed: { taxes, sums, total } }: { readonly printed: PrintedInvoice }) {
  return (
    <div className="keep">
      <table className="tbl slim">
        <caption className="sr">{taxes.title}</caption>
        <thead>
          <tr>
            <th scope="col">{taxes.heads.group}</th>
            <th className="n" scope="col">
              {taxes.heads.net}
            </th>
            <th className="n" scope="col">
              {taxes.heads.tax}
            </th>
          </tr>
        </thead>
        <tbody>
          {taxes.groups.map((group) => (
            <tr key={group.group}>
              <th scope="row">
                {group.group}
                {group.reason === '' ? null : <small className="soft">{group.reason}</small>}
              </th>
              <td className="n">{group.net}</td>
              <td className="n">{group.tax}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          {sums.map((sum) => (
            <tr key={sum.label}>
              <th scope="row" colSpan={2}>
                {sum.label}
              </th>
              <td className="n">{sum.value}</td>
            </tr>
          ))}
          <tr className="sum">
            <th scope="row" colSpan={2}>
              {total.label}
            </th>
            <td className="n">
              <span className="grand">{total.value}</span>
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function Value({ fact: { value, look } }: { readonly fact: PrintedFact }) {
  if (look === 'strong')
    return (
      <dd>
        <b>{value}</b>
      </dd>
    );
  return <dd className={look === 'code' ? 'code' : undefined}>{value}</dd>;
}
