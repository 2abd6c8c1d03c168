/** A fact that a column of a table may hold. titles: what its heading is often called, in lower case without blanks and signs. */
export type ColumnSpec = { readonly field: string; readonly isRequired: boolean; readonly titles: readonly string[] };
/** Which column holds which fact, from 0; a fact that is not named has no column. */
export type ColumnMap = Readonly<Record<string, number>>;

/** The columns by what their headings say; each column holds one fact, each fact stands in one column, the first that fits. */
export function guessColumns(header: readonly string[], specs: readonly ColumnSpec[]): ColumnMap {
  const titles = header.map(plainTitle);
  const taken = new Set<number>();
  const map: Record<string, number> = {};
  for (const { field, titles: known } of specs) {
    const at = titles.findIndex((title, place) => !taken.has(place) && (title === plainTitle(field) || known.includes(title)));
    if (at === -1) continue;
    taken.add(at);
    map[field] = at;
  }
  return map;
}

/** The facts that have to be there and have no column. */
export function missingColumns(map: ColumnMap, specs: readonly ColumnSpec[]): readonly string[] {
  return specs.filter(({ field, isRequired }) => isRequired && map[field] === undefined).map(({ field }) => field);
}

/** The shape of a table: two with equal headings are read with the same columns. */
export function shapeOf(header: readonly string[]): string {
  return header.map(plainTitle).join('|');
}

function plainTitle(title: string): string {
  return title.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
