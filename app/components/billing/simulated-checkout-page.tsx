import type { Money } from '#app/domain/shared/money.ts';
import { paths } from '#app/paths.ts';
import { Button } from '../kit/button.tsx';
import { Gate } from '../kit/gate.tsx';
import { useSpeech } from '../kit/use-speech.tsx';
import { SimulatedNote } from './simulated-note.tsx';

type Props = {
  readonly session: string;
  readonly checkout: { readonly amount: Money; readonly description: string; readonly canceledUrl: string; readonly isOpen: boolean };
  readonly isDeclined: boolean;
};

/** The card page as the demo plays it: all that a payer may do there, each a button. */
export function SimulatedCheckoutPage({ session, checkout, isDeclined }: Props) {
  const { words, money } = useSpeech();
  const says = words.payments.simulatedCheckout;
  return (
    <Gate title={money(checkout.amount)} host={says.host}>
      <SimulatedNote isSimulated />
      <p>{checkout.description}</p>
      {isDeclined && checkout.isOpen ? <p className="msg warn">{says.declined}</p> : null}
      {checkout.isOpen ? (
        <form className="stack" method="post" action={paths.simulatedCheckout(session)}>
          <Button look="main" name="act" value="pay">
            {says.pay(money(checkout.amount))}
          </Button>
          <Button name="act" value="decline">
            {says.decline}
          </Button>
          <Button name="act" value="cancel">
            {says.cancel}
          </Button>
          <Button name="act" value="expire">
            {says.expire}
          </Button>
        </form>
      ) : (
        <p>
          {says.over} <a href={checkout.canceledUrl}>{says.backToPortal}</a>
        </p>
      )}
    </Gate>
  );
}
