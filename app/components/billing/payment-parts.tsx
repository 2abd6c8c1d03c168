import type { PaymentStatus } from '#app/domain/billing/payment.ts';
import type { PaymentPage, RefundShown } from '#app/domain/billing/payment-page.ts';
import { type StatusKind, StatusWord } from '../kit/status-word.tsx';
import { TableRegion } from '../kit/table-region.tsx';
import { useSpeech } from '../kit/use-speech.tsx';

const STATUS_KIND: Readonly<Record<PaymentStatus, StatusKind>> = {
  started: 'wait',
  unknown: 'warn',
  open: 'wait',
  received: 'ok',
  failed: 'bad',
  expired: 'off',
  parked: 'warn',
};
const REFUND_KIND: Readonly<Record<RefundShown['status'], StatusKind>> = { started: 'wait', unknown: 'wait', succeeded: 'ok', failed: 'bad' };

export function PaymentState({ status, isBig }: { readonly status: PaymentStatus; readonly isBig?: boolean }) {
  const { words } = useSpeech();
  return (
    <StatusWord kind={STATUS_KIND[status]} {...(isBig ? { isBig } : {})}>
      {words.payments.status[status]}
    </StatusWord>
  );
}

/** What a payment was set against, or, while it is not here, what it is for. */
export function PaymentInvoices({ payment }: { readonly payment: PaymentPage }) {
  if (payment.applications.length > 0) return <Applications payment={payment} />;
  return payment.targets.length > 0 ? <Targets payment={payment} /> : null;
}

function Applications({ payment }: { readonly payment: PaymentPage }) {
  const { words, money, instant } = useSpeech();
  const says = words.payments.page;
  return (
    <section className="section" aria-labelledby="settled">
      <h2 id="settled">{says.settled}</h2>
      <TableRegion caption={says.settledCaption} size="slim">
        <thead>
          <tr>
            <th scope="col">{says.invoice}</th>
            <th className="n" scope="col">
              {says.appliedAmount}
            </th>
            <th scope="col">{says.at}</th>
          </tr>
        </thead>
        <tbody>
          {payment.applications.map((applied) => (
            <tr key={`${applied.invoiceNumber} ${applied.at}`}>
              <th scope="row" className="code">
                {applied.invoiceNumber}
              </th>
              <td className="n">{money(applied.amount)}</td>
              <td className="nowrap">{instant(applied.at)}</td>
            </tr>
          ))}
        </tbody>
      </TableRegion>
    </section>
  );
}

function Targets({ payment }: { readonly payment: PaymentPage }) {
  const { words, money } = useSpeech();
  const says = words.payments.page;
  return (
    <section className="section" aria-labelledby="meant">
      <h2 id="meant">{says.meant}</h2>
      <TableRegion caption={says.meantCaption} size="fit">
        <thead>
          <tr>
            <th scope="col">{says.invoice}</th>
            <th className="n" scope="col">
              {says.meantAmount}
            </th>
            <th className="n" scope="col">
              {says.stillOpen}
            </th>
            <th scope="col">{says.reason}</th>
          </tr>
        </thead>
        <tbody>
          {payment.targets.map((target) => (
            <tr key={target.invoiceNumber}>
              <th scope="row" className="code">
                {target.invoiceNumber}
              </th>
              <td className="n">{money(target.amount)}</td>
              <td className="n">{money(target.open)}</td>
              <td>{target.reason}</td>
            </tr>
          ))}
        </tbody>
      </TableRegion>
    </section>
  );
}

/** Money that goes back, with where it stands. */
export function PaymentRefunds({ payment }: { readonly payment: PaymentPage }) {
  const { words, money, instant } = useSpeech();
  const says = words.payments.page;
  if (payment.refunds.length === 0) return null;
  return (
    <section className="section" aria-labelledby="refunds">
      <h2 id="refunds">{says.refunds}</h2>
      <TableRegion caption={says.refundsCaption} size="fit">
        <thead>
          <tr>
            <th className="n" scope="col">
              {says.amount}
            </th>
            <th scope="col">{says.state}</th>
            <th scope="col">{says.at}</th>
          </tr>
        </thead>
        <tbody>
          {payment.refunds.map((refund) => (
            <tr key={`${refund.at} ${refund.amount.minor}`}>
              <th className="n" scope="row">
                {money(refund.amount)}
              </th>
              <td>
                <StatusWord kind={REFUND_KIND[refund.status]}>{says.refundState[refund.status]}</StatusWord>
              </td>
              <td className="nowrap">{instant(refund.at)}</td>
            </tr>
          ))}
        </tbody>
      </TableRegion>
    </section>
  );
}
