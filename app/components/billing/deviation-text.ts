import type { ComparedLine, Deviation } from '#app/domain/billing/compare-lines.ts';
import { baseUnitOf } from '#app/domain/catalog/base-unit.ts';
import type { TaxRate } from '#app/domain/ordering/order-facts.ts';
import { assertNever } from '#app/domain/shared/assert.ts';
import type { OfficeSpeech } from '#app/words/office-speech.ts';

/** How a line differs, in a sentence with the figures of both sides in the account's unit. */
export function deviationText(deviation: Deviation, line: ComparedLine, speech: OfficeSpeech): string {
  const { deviation: says, noRate } = speech.words.finance.review.page;
  const price = (of: Parameters<OfficeSpeech['unitPriceMoney']>[0]) => speech.unitPriceMoney(of, { content: line.invoiced.unit.content });
  const count = (quantity: number) => countText(quantity, line, speech);
  const tax = (rate: TaxRate | null) => (rate === null ? noRate : `${rate.category} ${speech.rate(rate.rateBasisPoints)}`);
  switch (deviation.kind) {
    case 'price-not-as-ordered':
      return says[deviation.kind](price(deviation.ordered), price(deviation.invoiced));
    case 'ordered-not-as-agreed':
      return says[deviation.kind](price(deviation.agreed), price(deviation.ordered));
    case 'quantity-not-as-delivered':
      return says[deviation.kind](count(deviation.delivered), count(deviation.invoiced));
    case 'delivered-in-part':
      return says[deviation.kind](count(deviation.delivered), count(deviation.ordered), count(deviation.inAll));
    case 'unit-changed':
      return says[deviation.kind](deviation.ordered.label, deviation.invoiced.label);
    case 'tax-not-as-now':
      return says[deviation.kind](tax(deviation.invoiced), tax(deviation.now));
    case 'carriage-not-as-ordered':
      return says[deviation.kind](speech.money(deviation.ordered), speech.money(deviation.invoiced));
    case 'carriage-twice':
      return says[deviation.kind](deviation.askedBy.join(', '));
    default:
      return assertNever(deviation);
  }
}

type Counted = { readonly invoiced: Pick<ComparedLine['invoiced'], 'unit' | 'baseUnit'> };

/** Base units as a count of the line's unit; what is no whole number of them stands in base units. */
export function countText(quantity: number, { invoiced: { unit, baseUnit } }: Counted, speech: OfficeSpeech): string {
  if (quantity % unit.content === 0) return speech.number(quantity / unit.content);
  const base = baseUnitOf(baseUnit);
  return speech.quantity(quantity, quantity === 1 ? base.label : base.plural);
}
