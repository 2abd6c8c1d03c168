import type { PaymentPage } from '#app/domain/billing/payment-page.ts';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '../kit/button.tsx';
import { DocketHead } from '../kit/docket-head.tsx';
import { Sheet } from '../kit/sheet.tsx';
import { useSpeech } from '../kit/use-speech.tsx';
import { PaymentInvoices, PaymentRefunds, PaymentState } from './payment-parts.tsx';
import { problemText } from './payment-texts.ts';
import { SimulatedNote } from './simulated-note.tsx';

/** back: how the payer came back from the card page, if that is where they come from. It says nothing about money. */
type Props = { readonly payment: PaymentPage; readonly back: 'paid' | 'canceled' | null; readonly isSimulated: boolean };

/** No doubt left: where a payment stands in words, what it settled, and what to do next. */
export function PaymentSheet({ payment, back, isSimulated }: Props) {
  const { words, money, day, instant } = useSpeech();
  const says = words.payments.page;
  return (
    <Sheet>
      <SimulatedNote isSimulated={isSimulated} />
      <DocketHead
        title={says.title[payment.status]}
        number={payment.number}
        state={<PaymentState status={payment.status} />}
        back={{ href: paths.pay(), text: says.back }}
        facts={[
          { label: says.method, value: words.payments.method[payment.method] },
          { label: says.amount, value: money(payment.amount) },
          { label: says.reference, value: <span className="refnum">{payment.reference}</span> },
          payment.receivedOn === null ? { label: says.made, value: instant(payment.createdAt) } : { label: says.received, value: day(payment.receivedOn) },
          ...(payment.refunded.minor > 0 ? [{ label: says.refunded, value: money(payment.refunded) }] : []),
        ]}
      />
      <Standing payment={payment} back={back} />
      <PaymentInvoices payment={payment} />
      {payment.unapplied.minor > 0 ? <p>{says.unappliedNote(money(payment.unapplied))}</p> : null}
      <PaymentRefunds payment={payment} />
    </Sheet>
  );
}

function Standing({ payment, back }: Pick<Props, 'payment' | 'back'>) {
  const speech = useSpeech();
  const says = speech.words.payments.page;
  const { status, problem } = payment;
  return (
    <>
      <p>{back === 'paid' && status === 'open' ? says.justPaid : says.text[status]}</p>
      {back === 'canceled' && status === 'open' ? <p>{says.canceled}</p> : null}
      {problem && status !== 'parked' ? <p className="msg warn">{problemText(problem, speech)}</p> : null}
      <p className="row">
        <NextStep payment={payment} back={back} />
      </p>
    </>
  );
}

function NextStep({ payment, back }: Pick<Props, 'payment' | 'back'>) {
  const { words, money } = useSpeech();
  const says = words.payments.page;
  const again = paths.payment(payment.number);
  switch (payment.status) {
    case 'started':
    case 'unknown':
      return <ButtonLink href={again}>{says.look}</ButtonLink>;
    case 'open':
      if (back === 'paid') return <ButtonLink href={paths.payment(payment.number, { back })}>{says.look}</ButtonLink>;
      return payment.checkoutUrl === null ? (
        <ButtonLink href={again}>{says.look}</ButtonLink>
      ) : (
        <ButtonLink look="main" href={payment.checkoutUrl}>
          {says.go(money(payment.amount))}
        </ButtonLink>
      );
    case 'failed':
    case 'expired':
      return (
        <ButtonLink look="main" href={paths.pay(payment.targets.map(({ invoiceNumber }) => invoiceNumber))}>
          {says.again}
        </ButtonLink>
      );
    default:
      return <ButtonLink href={paths.pay()}>{says.toPay}</ButtonLink>;
  }
}
