import type { ShipmentPage } from '#app/domain/fulfillment/shipment-page.ts';
import type { Fact } from '../kit/docket-head.tsx';
import { useSpeech } from '../kit/use-speech.tsx';

/** Where a shipment goes and, once it has left, when and how. */
export function useShipmentFacts({ siteName, siteLines, shipOn, state }: ShipmentPage): readonly Fact[] {
  const { words, day, number, weight } = useSpeech();
  const says = words.shipments;
  const where = { label: says.shipTo, value: siteName, note: siteLines.join(', ') };
  if (state.status !== 'shipped') return [where, { label: says.leaves, value: day(shipOn) }];
  const { packages, weightGrams, carrier, tracking, note } = state.consignment;
  return [
    where,
    { label: says.left, value: day(state.shippedOn) },
    { label: says.packages, value: number(packages) },
    ...(weightGrams === null ? [] : [{ label: says.weight, value: weight(weightGrams) }]),
    { label: says.carrier, value: carrier ?? says.unsaid },
    { label: says.tracking, value: tracking === null ? says.unsaid : <span className="code">{tracking}</span> },
    ...(note === '' ? [] : [{ label: says.note, value: note }]),
  ];
}
