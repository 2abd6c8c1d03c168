import type { InvoiceMove, InvoicePage } from '#app/domain/billing/invoice-page.ts';
import { money as amount } from '#app/domain/shared/money.ts';
import { useSpeech } from '../kit/use-speech.tsx';

type InvoiceHref = (number: string) => string;
type MoveHrefs = { readonly invoice: InvoiceHref; readonly payment: (number: string) => string };

/** The account of one document: what it came to, what was set against it, what is left under the double rule. */
export function InvoiceAccount({ invoice, hrefs }: { readonly invoice: InvoicePage; readonly hrefs: MoveHrefs }) {
  const { words, day, minor } = useSpeech();
  const says = words.invoices.page;
  const { document, moves, open } = invoice;
  return (
    <section aria-labelledby="moves">
      <h2 id="moves">{document.kind === 'invoice' ? says.moves : says.movesCredit}</h2>
      <ul className="moves">
        <li>
          <span>{day(document.issuedOn)}</span>
          <span>{says.issuedMove(document.lines.length)}</span>
          <span className="num">{minor(document.total)}</span>
        </li>
        {moves.map((move, index) => (
          <Move key={index} move={move} hrefs={hrefs} />
        ))}
        <li className="sum">
          <span />
          <span>{document.kind === 'invoice' ? says.openSum : says.left}</span>
          <span className="num">
            <b className="grand">{minor(open)}</b>
          </span>
        </li>
      </ul>
    </section>
  );
}

function Move({ move, hrefs }: { readonly move: InvoiceMove; readonly hrefs: MoveHrefs }) {
  const { words, day, minor } = useSpeech();
  const isDocument = move.kind === 'credit-note' || move.kind === 'invoice';
  return (
    <li>
      <span>{day(move.on)}</span>
      <span>
        {words.invoices.page.move[move.kind]}{' '}
        <a className="code" href={isDocument ? hrefs.invoice(move.number) : hrefs.payment(move.number)}>
          {move.number}
        </a>
      </span>
      <span className="num">{minor(amount(-move.amount.minor, move.amount.currency))}</span>
    </li>
  );
}

/** Credit notes that correct it; nothing when there are none. */
export function CreditNotes({ invoice, invoiceHref }: { readonly invoice: InvoicePage; readonly invoiceHref: InvoiceHref }) {
  const { words, day, money } = useSpeech();
  const says = words.invoices.page;
  if (invoice.creditNotes.length === 0) return null;
  return (
    <section aria-labelledby="credits">
      <h2 id="credits">{says.creditNotes}</h2>
      <ul className="moves">
        {invoice.creditNotes.map((credit) => (
          <li key={credit.number}>
            <span>{day(credit.issuedOn)}</span>
            <span>
              <a className="code" href={invoiceHref(credit.number)}>
                {credit.number}
              </a>
              <small className="soft">{credit.reason}</small>
              {credit.open.minor > 0 ? <small className="soft">{says.creditOpen(money(credit.open))}</small> : null}
            </span>
            <span className="num">{money(amount(-credit.total.minor, credit.total.currency))}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** How a buyer settles what is open: by transfer with the reference, or by the button below. */
export function HowToPay({ invoice }: { readonly invoice: InvoicePage }) {
  const says = useSpeech().words.invoices.page;
  const { bank, seller, paymentReference } = invoice.document;
  return (
    <section aria-labelledby="pay">
      <h2 id="pay">{says.howToPay}</h2>
      <p>{says.howText(seller.name)}</p>
      <p className="refnum">
        {bank.iban} {bank.bic}
      </p>
      <p>
        {says.reference} <span className="refnum">{paymentReference}</span>
      </p>
    </section>
  );
}
