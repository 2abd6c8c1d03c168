import { TableRegion } from '../kit/table-region.tsx';
import { useSpeech } from '../kit/use-speech.tsx';
import type { PayData } from './pay-data.ts';

/** The ways to pay, each with its speed, its fee and what happens next. */
export function PayMethods({ data }: { readonly data: PayData }) {
  const { card, bank } = useSpeech().words.payments.pay;
  return (
    <>
      <section className="section" aria-labelledby="by-card">
        <h2 id="by-card">{card.heading}</h2>
        {data.takesCards ? <Terms says={card} /> : <p>{card.notOffered}</p>}
      </section>
      <section className="section" aria-labelledby="by-bank">
        <h2 id="by-bank">{bank.heading}</h2>
        <Terms says={bank} />
        <BankDetails data={data} />
      </section>
    </>
  );
}

type TermsProps = { readonly says: { readonly speedText: string; readonly feeText: string; readonly nextText: string } };

function Terms({ says }: TermsProps) {
  const { card } = useSpeech().words.payments.pay;
  return (
    <dl className="terms">
      <dt>{card.speed}</dt>
      <dd>{says.speedText}</dd>
      <dt>{card.fee}</dt>
      <dd>{says.feeText}</dd>
      <dt>{card.next}</dt>
      <dd>{says.nextText}</dd>
    </dl>
  );
}

/** Each value stands alone, so that a click selects it whole. */
function BankDetails({ data: { payee, rows, chosen } }: { readonly data: PayData }) {
  const { words, money } = useSpeech();
  const { bank, invoice, open } = words.payments.pay;
  const shown = rows.filter(({ number }) => chosen.length === 0 || chosen.includes(number));
  return (
    <>
      <dl className="terms">
        <dt>{bank.payee}</dt>
        <dd>{payee.name}</dd>
        <dt>{bank.bank}</dt>
        <dd>{payee.bank.name}</dd>
        <dt>{bank.iban}</dt>
        <dd className="refnum">{payee.bank.iban}</dd>
        <dt>{bank.bic}</dt>
        <dd className="refnum">{payee.bank.bic}</dd>
      </dl>
      <h3>{shown.length === 1 ? bank.reference : bank.references}</h3>
      <p className="soft">{bank.copyHint}</p>
      <TableRegion caption={bank.referencesCaption} size="slim">
        <thead>
          <tr>
            <th scope="col">{invoice}</th>
            <th scope="col">{bank.reference}</th>
            <th className="n" scope="col">
              {open}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row.number}>
              <th scope="row" className="code">
                {row.number}
              </th>
              <td className="refnum">{row.reference}</td>
              <td className="n">{money(row.open)}</td>
            </tr>
          ))}
        </tbody>
      </TableRegion>
    </>
  );
}
