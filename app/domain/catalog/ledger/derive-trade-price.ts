/** A sold quantity in base units at a price in ten-thousandths of the minor unit. */
export type Sale = { readonly quantity: number; readonly price: number };
/** The trade price of an item: breaks rising from 1; carton: the quantity of the second break, null without one. */
export type TradePrice = { readonly breaks: readonly (readonly [from: number, price: number])[]; readonly carton: number | null };

const CONSUMER_FACTOR = 1.5;
const MIN_LINES = 5;
const RIGHT_SIDE_SHARE = 0.9;
const CANDIDATES = 4;

/**
 * The price the trade paid, from its sales (price above zero): the commonest price, or a higher and a lower one where one
 * quantity separates at least 90 % of the lines on either side. Null without sales. Source: data.md, "Prices".
 */
export function deriveTradePrice(sales: readonly Sale[]): TradePrice | null {
  const usual = commonest(sales.map((sale) => sale.price));
  if (usual === null) return null;
  const trade = sales.filter((sale) => sale.price <= usual * CONSUMER_FACTOR);
  const step = findStep(trade);
  if (!step) return { breaks: [[1, usual]], carton: null };
  return {
    breaks: [
      [1, step.high],
      [step.carton, step.low],
    ],
    carton: step.carton,
  };
}

/** The value that occurs most often, the larger one of equals; null when there is none. */
export function commonest(values: readonly number[]): number | null {
  return ranked(values)[0]?.[0] ?? null;
}

type Step = { readonly high: number; readonly low: number; readonly carton: number; readonly lines: number };

function findStep(trade: readonly Sale[]): Step | null {
  const prices = ranked(trade.map((sale) => sale.price))
    .filter(([, lines]) => lines >= MIN_LINES)
    .slice(0, CANDIDATES)
    .map(([price]) => price);
  let best: Step | null = null;
  for (const high of prices) {
    for (const low of prices.filter((price) => price < high)) {
      const step = stepBetween(trade, { high, low });
      if (step && (!best || step.lines > best.lines)) best = step;
    }
  }
  return best;
}

function stepBetween(trade: readonly Sale[], { high, low }: { readonly high: number; readonly low: number }): Step | null {
  const highs = trade.filter((sale) => sale.price === high).map((sale) => sale.quantity);
  const lows = trade.filter((sale) => sale.price === low).map((sale) => sale.quantity);
  let best: { readonly from: number; readonly right: number } | null = null;
  for (const from of new Set(lows)) {
    if (from < 2 || !separates({ from, highs, lows })) continue;
    const right = count(highs, (quantity) => quantity < from) + count(lows, (quantity) => quantity >= from);
    if (!best || right > best.right || (right === best.right && from < best.from)) best = { from, right };
  }
  if (!best) return null;
  const { from } = best;
  const carton = commonest(lows.filter((quantity) => quantity >= from));
  return carton === null ? null : { high, low, carton, lines: highs.length + lows.length };
}

function separates({ from, highs, lows }: { readonly from: number; readonly highs: readonly number[]; readonly lows: readonly number[] }): boolean {
  const below = { high: count(highs, (quantity) => quantity < from), low: count(lows, (quantity) => quantity < from) };
  const above = { high: highs.length - below.high, low: lows.length - below.low };
  if (above.low < MIN_LINES || below.high < MIN_LINES) return false;
  return below.high >= RIGHT_SIDE_SHARE * (below.high + below.low) && above.low >= RIGHT_SIDE_SHARE * (above.high + above.low);
}

/** Values with how often they occur, the commonest first, the larger of equals first. */
function ranked(values: readonly number[]): [value: number, times: number][] {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
}

function count(quantities: readonly number[], isCounted: (quantity: number) => boolean): number {
  let counted = 0;
  for (const quantity of quantities) if (isCounted(quantity)) counted++;
  return counted;
}
