import type { Day } from '#app/domain/shared/days.ts';
import { paths } from '#app/paths.ts';
import { Button } from '../kit/button.tsx';
import { Field } from '../kit/field.tsx';
import type { Problem } from '../kit/problem-summary.tsx';
import { useSpeech } from '../kit/use-speech.tsx';

export type TypedRemittance = {
  readonly reference: string;
  readonly account: string;
  readonly amount: string;
  readonly receivedOn: string;
  readonly payer: string;
};
type Props = {
  readonly submissionKey: string;
  /** Of the invoice from which the form was opened, else ''. */
  readonly reference: string;
  readonly today: Day;
  readonly typed: TypedRemittance | null;
  readonly problems: readonly Problem[];
};

/** A line of the bank statement, taken in. */
export function RemittanceForm({ submissionKey, reference, today, typed, problems }: Props) {
  const says = useSpeech().words.payments.cash.record;
  const errorAt = (field: string) => problems.find(({ fieldId }) => fieldId === field)?.text;
  return (
    <section className="section" aria-labelledby="record">
      <h2 id="record">{says.heading}</h2>
      <form className="stack" method="post" action={paths.cash()} noValidate>
        <input type="hidden" name="submissionKey" value={submissionKey} />
        <Field
          id="reference"
          name="reference"
          autoComplete="off"
          label={says.reference}
          hint={says.referenceHint}
          defaultValue={typed?.reference ?? reference}
          error={errorAt('reference')}
        />
        <Field
          id="account"
          name="account"
          autoComplete="off"
          isOptional
          label={says.account}
          hint={says.accountHint}
          defaultValue={typed?.account}
          error={errorAt('account')}
        />
        <Field
          id="amount"
          name="amount"
          inputMode="decimal"
          autoComplete="off"
          label={says.amount}
          hint={says.amountHint}
          defaultValue={typed?.amount}
          error={errorAt('amount')}
        />
        <Field id="receivedOn" name="receivedOn" type="date" label={says.day} defaultValue={typed?.receivedOn ?? today} error={errorAt('receivedOn')} />
        <Field id="payer" name="payer" autoComplete="off" label={says.payer} hint={says.payerHint} defaultValue={typed?.payer} error={errorAt('payer')} />
        <Button look="main">{says.act}</Button>
      </form>
    </section>
  );
}
