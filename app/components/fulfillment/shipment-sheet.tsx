import type { ShipmentPage } from '#app/domain/fulfillment/shipment-page.ts';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '../kit/button.tsx';
import { DocketHead } from '../kit/docket-head.tsx';
import { Flash, type FlashData } from '../kit/flash.tsx';
import { type Problem, ProblemSummary } from '../kit/problem-summary.tsx';
import { Sheet } from '../kit/sheet.tsx';
import { useOfficeSpeech } from '../kit/use-office-speech.ts';
import { PickForm, type PickTyped } from './pick-form.tsx';
import { useShipmentFacts } from './shipment-facts.tsx';
import { ShippedLines } from './shipped-lines.tsx';

type Props = {
  readonly shipment: ShipmentPage;
  readonly typed: PickTyped;
  readonly problems: readonly Problem[];
  readonly isBroken: boolean;
  readonly flash: FlashData | null;
};

/** A shipment for whoever packs it: the list to count against, and what became of it. */
export function ShipmentSheet({ shipment, typed, problems, isBroken, flash }: Props) {
  const { words } = useOfficeSpeech();
  const says = words.shipping.page;
  const { status } = shipment.state;
  const canReturn = status === 'shipped' && shipment.lines.some((line) => line.returned < line.shipped);
  return (
    <Sheet>
      <Flash flash={flash} />
      <ProblemSummary problems={problems} />
      <DocketHead
        title={says.title[status]}
        number={shipment.number}
        state={shipment.accountName}
        back={{ href: paths.shipments(), text: says.back }}
        facts={useShipmentFacts(shipment)}
      />
      {status === 'picking' ? (
        <PickForm shipment={shipment} typed={typed} problems={problems} isBroken={isBroken} />
      ) : (
        <ShippedLines shipment={shipment} orderHref={paths.opsOrder} caption={says.caption} />
      )}
      <ReturnsTold shipment={shipment} />
      <p className="row no-print">
        {canReturn ? <ButtonLink href={paths.returnGoods(shipment.number)}>{says.return}</ButtonLink> : null}
        <a href={paths.packingList(shipment.number)}>{says.packingList}</a>
      </p>
    </Sheet>
  );
}

function ReturnsTold({ shipment }: { readonly shipment: ShipmentPage }) {
  const { words, day } = useOfficeSpeech();
  const says = words.shipping.page;
  if (shipment.returns.length === 0) return null;
  return (
    <section aria-labelledby="returns">
      <h2 id="returns">{says.returns}</h2>
      <ul>
        {shipment.returns.map(({ number, receivedOn, reason }) => (
          <li key={number}>{says.returnTold(number, day(receivedOn), reason)}</li>
        ))}
      </ul>
    </section>
  );
}
