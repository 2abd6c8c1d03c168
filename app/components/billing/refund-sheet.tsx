import type { PaymentPage } from '#app/domain/billing/payment-page.ts';
import { amountText } from '#app/domain/shared/amount-text.ts';
import { paths } from '#app/paths.ts';
import { Button } from '../kit/button.tsx';
import { DocketHead } from '../kit/docket-head.tsx';
import { Field } from '../kit/field.tsx';
import { type Problem, ProblemSummary } from '../kit/problem-summary.tsx';
import { Sheet } from '../kit/sheet.tsx';
import { useSpeech } from '../kit/use-speech.tsx';
import { SimulatedNote } from './simulated-note.tsx';

type Props = {
  readonly payment: PaymentPage;
  readonly submissionKey: string;
  readonly typed: { readonly amount: string; readonly reason: string } | null;
  readonly problems: readonly Problem[];
  readonly isSimulated: boolean;
};

/** The question before money goes back: how much, and why. */
export function RefundSheet({ payment, submissionKey, typed, problems, isSimulated }: Props) {
  const { words, money } = useSpeech();
  const says = words.payments.cash.refund;
  const errorAt = (field: string) => problems.find(({ fieldId }) => fieldId === field)?.text;
  const isCard = payment.method === 'card';
  return (
    <Sheet>
      <SimulatedNote isSimulated={isSimulated} />
      <ProblemSummary problems={problems} />
      <DocketHead
        title={says.title}
        number={payment.number}
        back={{ href: paths.cashPayment(payment.number), text: says.back(payment.number) }}
        facts={[
          { label: words.payments.cash.page.account, value: payment.accountName },
          { label: words.payments.page.method, value: words.payments.method[payment.method], note: payment.payer },
          { label: words.payments.page.amount, value: money(payment.amount) },
          { label: words.payments.page.unapplied, value: money(payment.unapplied) },
        ]}
      />
      {payment.unapplied.minor === 0 ? (
        <p>{says.nothing}</p>
      ) : (
        <form className="stack" method="post" action={paths.refund(payment.number)} noValidate>
          <input type="hidden" name="submissionKey" value={submissionKey} />
          <Field
            id="amount"
            name="amount"
            inputMode="decimal"
            autoComplete="off"
            label={says.amount}
            hint={says.amountHint(money(payment.unapplied))}
            defaultValue={typed?.amount ?? amountText(payment.unapplied)}
            error={errorAt('amount')}
          />
          <Field id="reason" name="reason" label={says.reason} hint={says.reasonHint} defaultValue={typed?.reason} error={errorAt('reason')} />
          <p>{isCard ? says.card : says.bank}</p>
          <Button look="main">{isCard ? says.act : says.actBank}</Button>
        </form>
      )}
    </Sheet>
  );
}
