import { baseUnitOf } from '#app/domain/catalog/base-unit.ts';
import type { Speech } from './speech.ts';

type Goods = { readonly unitLabel: string; readonly unitContent: number; readonly baseUnit: string; readonly quantity: number };

/** content: base units in the unit that was counted in. base: the base quantity, empty where it says nothing new. */
export type GoodsCounted = { readonly count: string; readonly unit: string; readonly base: string; readonly content: number };

/** Goods as a document counts them: in the unit they were ordered in, or, where a pack was broken, in base units. */
export function goodsCounted({ unitLabel, unitContent, baseUnit, quantity }: Goods, speech: Speech): GoodsCounted {
  const { label } = baseUnitOf(baseUnit);
  const isWhole = quantity % unitContent === 0;
  if (!isWhole || (unitContent === 1 && unitLabel === label)) {
    return { count: speech.number(quantity), unit: baseWord(baseUnit, quantity), base: '', content: 1 };
  }
  return {
    count: speech.number(quantity / unitContent),
    unit: unitLabel,
    base: unitContent === 1 ? '' : inBase(baseUnit, quantity, speech),
    content: unitContent,
  };
}

/** A base quantity with its unit: 60 pieces, 1 piece. */
export function inBase(baseUnit: string, quantity: number, speech: Speech): string {
  return speech.quantity(quantity, baseWord(baseUnit, quantity));
}

function baseWord(baseUnit: string, quantity: number): string {
  const { label, plural } = baseUnitOf(baseUnit);
  return quantity === 1 ? label : plural;
}
