import { parseQuantity } from '#app/domain/catalog/parse-quantity.ts';
import type { ShelfRow } from '#app/domain/ordering/shelf-row.ts';
import { addMoney, type Money, money } from '#app/domain/shared/money.ts';
import { quantity } from '#app/domain/shared/quantity.ts';
import { extend } from '#app/domain/shared/unit-price.ts';

/** How many rows carry a quantity, and what these cost by the breaks of each row; the pad has the last word. */
export type Chosen = { readonly count: number; readonly net: Money };

/** quantities: as typed, one a row; what is no number is chosen, but adds nothing. */
export function chosenRows(rows: readonly ShelfRow[], quantities: readonly string[], of: { readonly currency: string; readonly locale: string }): Chosen {
  let chosen: Chosen = { count: 0, net: money(0, of.currency) };
  rows.forEach((row, at) => {
    const typed = quantities[at]?.trim() ?? '';
    if (typed === '') return;
    const count = parseQuantity(typed, of.locale);
    chosen = { count: chosen.count + 1, net: count.ok ? addMoney(chosen.net, netOf(row, count.value, of.currency)) : chosen.net };
  });
  return chosen;
}

function netOf({ price, rungs, unit }: ShelfRow, count: number, currency: string): Money {
  const base = count * unit.content;
  if (price === null || !Number.isSafeInteger(base)) return money(0, currency);
  const reached = rungs.findLast(([from]) => from <= base);
  return extend(reached ? { ...price, tenThousandths: reached[1] } : price, quantity(base));
}
