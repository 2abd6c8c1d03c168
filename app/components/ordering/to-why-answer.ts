import { baseUnitOf } from '#app/domain/catalog/base-unit.ts';
import type { GoodLine } from '#app/domain/ordering/judge-lines.ts';
import { forBuyer } from '#app/domain/pricing/price-trace.ts';
import type { WhyAnswer } from './why-layer.tsx';

/** The way to a price as its buyer may read it: no cost, no markup. */
export function toWhyAnswer({ trace, unit, entry }: Pick<GoodLine, 'trace' | 'unit' | 'entry'>): WhyAnswer {
  const { label, plural } = baseUnitOf(entry.priceItem.baseUnit);
  return { trace: forBuyer(trace), unit: { label: unit.label, content: unit.content, base: { label, plural } } };
}
