import type { PaymentPage } from '#app/domain/billing/payment-page.ts';
import type { Suggestion } from '#app/domain/billing/suggest-applications.ts';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '../kit/button.tsx';
import { DocketHead } from '../kit/docket-head.tsx';
import { Flash, type FlashData } from '../kit/flash.tsx';
import { type Problem, ProblemSummary } from '../kit/problem-summary.tsx';
import { Sheet } from '../kit/sheet.tsx';
import { useSpeech } from '../kit/use-speech.tsx';
import { ApplyForm } from './apply-form.tsx';
import { PaymentInvoices, PaymentRefunds, PaymentState } from './payment-parts.tsx';
import { problemText } from './payment-texts.ts';
import { SimulatedNote } from './simulated-note.tsx';

type Props = {
  readonly payment: PaymentPage;
  readonly suggestions: readonly Suggestion[];
  readonly flash: FlashData | null;
  readonly problems: readonly Problem[];
  /** Amounts as typed, by invoice, after a refusal. */
  readonly typed: ReadonlyMap<string, string> | null;
  readonly isSimulated: boolean;
};

/** One payment as finance sees it: where its money went, and where the rest may go. */
export function CashPaymentSheet({ payment, suggestions, flash, problems, typed, isSimulated }: Props) {
  const speech = useSpeech();
  const { words, money, day, instant } = speech;
  const says = words.payments.page;
  const { page } = words.payments.cash;
  return (
    <Sheet>
      <SimulatedNote isSimulated={isSimulated} />
      <Flash flash={flash} />
      <ProblemSummary problems={problems} />
      <DocketHead
        title={says.title[payment.status]}
        number={payment.number}
        state={<PaymentState status={payment.status} />}
        back={{ href: paths.cash(), text: page.back }}
        facts={[
          { label: page.account, value: payment.accountName, note: <span className="code">{payment.accountCode}</span> },
          { label: says.method, value: words.payments.method[payment.method], note: payment.payer },
          { label: says.amount, value: money(payment.amount) },
          { label: says.reference, value: <span className="refnum">{payment.reference}</span> },
          payment.receivedOn === null ? { label: says.made, value: instant(payment.createdAt) } : { label: says.received, value: day(payment.receivedOn) },
          { label: says.unapplied, value: money(payment.unapplied) },
          ...(payment.refunded.minor > 0 ? [{ label: says.refunded, value: money(payment.refunded) }] : []),
        ]}
      />
      {payment.problem ? <p className="msg warn">{problemText(payment.problem, speech)}</p> : null}
      {payment.status === 'parked' ? <p>{page.lookAtIt}</p> : null}
      <PaymentInvoices payment={payment} />
      {payment.unapplied.minor > 0 ? <ApplyForm payment={payment} suggestions={suggestions} typed={typed} problems={problems} /> : null}
      {payment.status === 'received' && payment.unapplied.minor === 0 ? <p>{page.allApplied}</p> : null}
      <PaymentRefunds payment={payment} />
      {payment.unapplied.minor > 0 ? (
        <p className="row">
          <ButtonLink href={paths.refund(payment.number)}>{page.refund}</ButtonLink>
          <span className="soft">{page.refundLater}</span>
        </p>
      ) : null}
    </Sheet>
  );
}
