/** The forms of a word by plural category; English has one and other. */
export type Forms = { readonly other: string } & { readonly [category in Intl.LDMLPluralRule]?: string };

const rules = new Map<string, Intl.PluralRules>();

/** Picks the form for a count by the rules of a language: plural('en', 1, { one: 'line', other: 'lines' }). */
export function plural(language: string, count: number, forms: Forms): string {
  const known = rules.get(language) ?? new Intl.PluralRules(language);
  rules.set(language, known);
  return forms[known.select(count)] ?? forms.other;
}
