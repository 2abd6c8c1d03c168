/** What a page holds beside its rows, in points. first, next: room for rows; tail: what follows the last row; keep: rows that stay with it. */
export type PageRoom = { readonly first: number; readonly next: number; readonly tail: number; readonly keep: number };

/**
 * The row each page begins with. A row is never split, and the tail stands whole on the last page with `keep` rows before it (all, when
 * there are fewer); where not even those fit on the first page, it holds no row.
 */
export function breakPages(heights: readonly number[], room: PageRoom): readonly number[] {
  const starts = filledPages(heights, room);
  const last = starts.at(-1) ?? 0;
  const keep = Math.min(room.keep, heights.length);
  const left = (starts.length === 1 ? room.first : room.next) - heights.slice(last).reduce((sum, height) => sum + height, 0);
  if (left >= room.tail && heights.length - last >= keep) return starts;
  const withTail = heights.length - keep;
  const before = starts.filter((start) => start < withTail);
  return [...(before.length === 0 ? [0] : before), withTail];
}

function filledPages(heights: readonly number[], room: PageRoom): readonly number[] {
  const starts = [0];
  let left = room.first;
  for (const [index, height] of heights.entries()) {
    const isFresh = starts.length > 1 && starts.at(-1) === index;
    if (height > left && !isFresh) {
      starts.push(index);
      left = room.next;
    }
    left -= height;
  }
  return starts;
}
