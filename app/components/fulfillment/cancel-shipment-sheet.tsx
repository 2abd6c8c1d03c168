import { paths } from '#app/paths.ts';
import { Button, ButtonLink } from '../kit/button.tsx';
import { DocketHead } from '../kit/docket-head.tsx';
import { Sheet } from '../kit/sheet.tsx';
import { useOfficeSpeech } from '../kit/use-office-speech.ts';

/** over: it left or was given up already, so there is nothing to ask. */
type Props = { readonly number: string; readonly siteName: string; readonly lines: number; readonly over: 'shipped' | 'canceled' | null };

/** Says what follows before a picking list is given up; keeping it is the first choice. */
export function CancelShipmentSheet({ number, siteName, lines, over }: Props) {
  const { words, number: write } = useOfficeSpeech();
  const { cancel: says, page } = words.shipping;
  const back = paths.shipment(number);
  return (
    <Sheet>
      <DocketHead title={says.ask} number={number} back={{ href: back, text: words.shipping.list.number }} />
      {over === null ? (
        <>
          <p>{says.what(lines, write(lines), siteName)}</p>
          <form className="row" method="post" action={paths.cancelShipment(number)}>
            <ButtonLink href={back} look="main">
              {says.keep}
            </ButtonLink>
            <Button>{says.act}</Button>
          </form>
        </>
      ) : (
        <p className="msg warn" role="alert">
          {page.problems['not-picking'][over]}
        </p>
      )}
    </Sheet>
  );
}
