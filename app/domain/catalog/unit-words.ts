/** A typed unit taken apart: the bare word in lower case and the content named with it ("case of 6", "cs/6", "6-pack"). */
export type UnitWord = { readonly name: string; readonly content: number | null };

const FAMILIES: Readonly<Record<string, readonly string[]>> = {
  piece: [
    'piece',
    'pieces',
    'pc',
    'pcs',
    'pce',
    'pces',
    'each',
    'ea',
    'eaches',
    'unit',
    'units',
    'u',
    'st',
    'stk',
    'c62',
    'h87',
    'item',
    'items',
    'single',
    'singles',
  ],
  case: ['case', 'cases', 'cs', 'cse', 'ca', 'carton', 'cartons', 'ct', 'ctn', 'ctns', 'xct', 'xcs'],
  box: ['box', 'boxes', 'bx', 'bxs', 'xbx'],
  pack: ['pack', 'packs', 'pk', 'pks', 'pkt', 'packet', 'packets', 'package', 'packages', 'xpk', 'xpa'],
  inner: ['inner', 'inners', 'inr'],
  display: ['display', 'displays', 'disp', 'xib'],
  tray: ['tray', 'trays', 'xpu'],
  bag: ['bag', 'bags', 'bg', 'xbg'],
  roll: ['roll', 'rolls', 'rl', 'xro'],
  set: ['set', 'sets', 'se'],
  pair: ['pair', 'pairs', 'pr', 'prs'],
  dozen: ['dozen', 'dozens', 'doz', 'dz', 'dzn'],
  bundle: ['bundle', 'bundles', 'bdl', 'xbe'],
  layer: ['layer', 'layers', 'lay', 'xlay'],
  pallet: ['pallet', 'pallets', 'plt', 'pal', 'px', 'xpx', 'pf', 'xpf', 'skid', 'skids'],
  gram: ['gram', 'grams', 'gramme', 'grammes', 'g', 'grm'],
  kilogram: ['kilogram', 'kilograms', 'kilo', 'kilos', 'kg', 'kgs', 'kgm'],
  meter: ['meter', 'meters', 'metre', 'metres', 'm', 'mtr'],
  millimeter: ['millimeter', 'millimeters', 'millimetre', 'millimetres', 'mm', 'mmt'],
  liter: ['liter', 'liters', 'litre', 'litres', 'l', 'ltr'],
};

const FAMILY_BY_WORD: ReadonlyMap<string, string> = new Map(
  Object.entries(FAMILIES).flatMap(([family, words]) => words.map((word) => [word, family] as const)),
);

/** Takes a typed unit apart; an empty text gives an empty name. Source: experience.md part 5, order pad. */
export function unitWord(typed: string): UnitWord {
  const text = typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[().,]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 80);
  const after = /^(\p{L}[\p{L} ]*?)\s?(?:of|à|@|\/|x|×)\s?(\d{1,9})(?: \p{L}+)?$/u.exec(text) ?? /^(\p{L}+)\s?-?\s?(\d{1,9})$/u.exec(text);
  if (after && !FAMILY_BY_WORD.has(text)) return { name: (after[1] ?? '').trim(), content: Number(after[2]) };
  const before = /^(\d{1,9})\s?-?\s?(\p{L}+)$/u.exec(text);
  if (before) return { name: before[2] ?? '', content: Number(before[1]) };
  return { name: text, content: null };
}

/** The family of words a unit's name belongs to ('ctn' and 'case' are one); a word nobody listed is a family of its own. */
export function unitFamily(name: string): string {
  const word = name.toLowerCase();
  return FAMILY_BY_WORD.get(word) ?? word;
}
