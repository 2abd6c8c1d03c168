/** Facts by name, each as plain text. */
export type Texts = Readonly<Record<string, string>>;

/** One fact in two versions. */
export type ChangedText<Name extends string = string> = { readonly name: Name; readonly before: string; readonly after: string };

/** The facts that differ between two versions, in the order of the second. Source: experience.md F10, U4. */
export function changedTexts<Name extends string>(before: Readonly<Record<Name, string>>, after: Readonly<Record<Name, string>>): readonly ChangedText<Name>[] {
  const names = Object.keys(after) as Name[];
  return names.flatMap((name) => (before[name] === after[name] ? [] : [{ name, before: before[name], after: after[name] }]));
}

/** The same as the audit trail keeps it: 'from → to' by name, a dash for nothing. */
export function changeNotes(changes: readonly ChangedText[]): Texts {
  return Object.fromEntries(changes.map(({ name, before, after }) => [name, `${before || '–'} → ${after || '–'}`]));
}
