import type { StartShipmentRefusal } from '#app/domain/fulfillment/decide-start-shipment.ts';
import type { OfficeSpeech } from '#app/words/office-speech.ts';
import type { Problem } from '../kit/problem-summary.tsx';

/** Why picking did not begin, in words; each leads to the list. */
export function startProblems(refusal: StartShipmentRefusal, { words, number }: OfficeSpeech): readonly Problem[] {
  const says = words.shipping.start.problems;
  const at = (text: string): Problem => ({ fieldId: 'take', text });
  if (refusal.kind === 'too-many-lines') return [at(says['too-many-lines'](number(refusal.limit)))];
  if (refusal.kind !== 'not-ready') return [at(says[refusal.kind])];
  return refusal.portions.flatMap(({ orderNumber, sku, state }) => {
    if (state.kind === 'ready') return [];
    return [at(state.kind === 'picking' ? says.picking(orderNumber, sku, state.shipmentNumber) : says[state.kind](orderNumber, sku))];
  });
}
