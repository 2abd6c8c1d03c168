/** The forms of a word by plural category; English has one and other. */
export type Forms = { readonly other: string } & { readonly [category in Intl.LDMLPluralRule]?: string };

const rules = new Map<string, Intl.PluralRules>();

const lists = new Map<string, Intl.ListFormat>();

/** Picks the form for a count by the rules of a language: plural('en', 1, { one: 'line', other: 'lines' }). */
export function plural(language: string, count: number, forms: Forms): string {
  const known = rules.get(language) ?? new Intl.PluralRules(language);
  rules.set(language, known);
  return forms[known.select(count)] ?? forms.other;
}

/** Names in a row with "or" before the last, as the language does it. */
export function orList(language: string, names: readonly string[]): string {
  const known = lists.get(language) ?? new Intl.ListFormat(language, { type: 'disjunction' });
  lists.set(language, known);
  return known.format(names);
}
