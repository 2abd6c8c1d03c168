import type { ShipmentPage } from '#app/domain/fulfillment/shipment-page.ts';
import { paths } from '#app/paths.ts';
import { DocketHead } from '../kit/docket-head.tsx';
import { Sheet } from '../kit/sheet.tsx';
import { useSpeech } from '../kit/use-speech.tsx';
import { useShipmentFacts } from './shipment-facts.tsx';
import { ShippedLines } from './shipped-lines.tsx';

/** A delivery for whoever gets it: what is in it, how it travels, its packing list. */
export function DeliverySheet({ delivery }: { readonly delivery: ShipmentPage }) {
  const { words } = useSpeech();
  const says = words.deliveries.page;
  const { status } = delivery.state;
  return (
    <Sheet>
      <DocketHead title={says.title[status]} number={delivery.number} back={{ href: paths.deliveries(), text: says.back }} facts={useShipmentFacts(delivery)} />
      {status === 'canceled' ? <p className="msg">{says.canceledNote}</p> : null}
      <ShippedLines shipment={delivery} orderHref={paths.order} caption={says.caption} />
      <p className="row no-print">
        <a href={paths.deliveryPackingList(delivery.number)}>{words.shipments.packingList}</a>
      </p>
    </Sheet>
  );
}
