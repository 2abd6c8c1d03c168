import { baseUnitOf } from '#app/domain/catalog/base-unit.ts';
import type { OrderPageLine } from '#app/domain/ordering/order-page.ts';
import type { BuyerTrace, PriceTrace } from '#app/domain/pricing/price-trace.ts';
import { PriceTraceList } from '../kit/price-trace-list.tsx';
import { useSpeech } from '../kit/use-speech.tsx';

/** Under a line: the way to its price, as stored when the order was placed. */
export function LineWhy({ line, trace, closeHref }: { readonly line: OrderPageLine; readonly trace: BuyerTrace | PriceTrace; readonly closeHref: string }) {
  const { words } = useSpeech();
  const says = words.orders.page;
  return (
    <section className="tight" aria-label={says.whyTitle(line.position + 1, line.name)}>
      <PriceTraceList trace={trace} unit={{ label: line.unitLabel, content: line.unitContent, base: baseUnitOf(line.baseUnit) }} />
      <p>
        <a href={closeHref}>{says.close}</a>
      </p>
    </section>
  );
}
