import type { TypedLine } from './order-facts.ts';
import type { GoodPadLine, PadLine } from './pad-line.ts';

/** An item that stands on several good lines, with their positions from 0. */
export type RepeatedItem = { readonly sku: string; readonly name: string; readonly lines: readonly number[] };

/** Items on more than one line, in line order: a question, never merged by itself. Source: experience.md I4. */
export function repeatedItems(shown: readonly PadLine[]): readonly RepeatedItem[] {
  const bySku = new Map<string, { sku: string; name: string; lines: number[] }>();
  shown.forEach((line, at) => {
    if (line.kind !== 'good') return;
    const found = bySku.get(line.item.sku);
    if (found) found.lines.push(at);
    else bySku.set(line.item.sku, { sku: line.item.sku, name: line.item.name, lines: [at] });
  });
  return [...bySku.values()].filter((item) => item.lines.length > 1);
}

/** All lines of an item as its first one: in that line's unit where the sum is whole, else in the smallest unit on the lines. */
export function addUpLines(lines: readonly TypedLine[], shown: readonly PadLine[], sku: string): readonly TypedLine[] {
  const same = shown.flatMap((line, at) => (line.kind === 'good' && line.item.sku === sku ? [{ line, at }] : []));
  const [first] = same;
  if (!first || same.length < 2) return lines;
  const total = same.reduce((sum, { line }) => sum + line.quantity, 0);
  const unit = [first.line, ...bySmallestUnit(same.map(({ line }) => line))].find(({ unit: { content } }) => total % content === 0)?.unit;
  if (!unit) return lines;
  const gone = new Set(same.slice(1).map(({ at }) => at));
  return lines.flatMap((line, at) => {
    if (gone.has(at)) return [];
    return at === first.at ? [{ code: line.code, quantity: String(total / unit.content), unit: unit.label }] : [line];
  });
}

function bySmallestUnit(lines: readonly GoodPadLine[]): readonly GoodPadLine[] {
  return [...lines].sort((a, b) => a.unit.content - b.unit.content);
}
