/** How many items one question of prices may name. */
export const MOST_PRICES = 50;
const LARGEST_COUNT = 1_000_000;

/** The items of `?item=SKU:count&item=…`, a count left out being 1; null when it is not of this form. */
export function readPriceQuestions(search: URLSearchParams): readonly { readonly sku: string; readonly count: number }[] | null {
  const items = search.getAll('item');
  if (items.length === 0 || items.length > MOST_PRICES) return null;
  const questions = items.map((item) => {
    const at = item.lastIndexOf(':');
    return at < 0 ? { sku: item, count: 1 } : { sku: item.slice(0, at), count: Number(item.slice(at + 1)) };
  });
  return questions.every(({ sku, count }) => sku !== '' && sku.length <= 100 && Number.isInteger(count) && count >= 1 && count <= LARGEST_COUNT)
    ? questions
    : null;
}
