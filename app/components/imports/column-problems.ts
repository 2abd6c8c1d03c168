import type { FormProblem } from '#app/forms/read-form.ts';
import { importsWords as says } from '#app/words/imports.ts';
import type { Problem } from '../kit/problem-summary.tsx';
import { fieldText } from './import-texts.ts';

type Refusal = { readonly kind: 'columns-missing' | 'column-twice'; readonly fields: readonly string[] };

/** What is wrong with a choice of columns, at the fields it is about. */
export function columnProblems(refusal: Refusal | null, typed: readonly FormProblem[]): readonly Problem[] {
  const unreadable = typed.map(({ field }) => ({ fieldId: field, text: says.mapping.unreadable }));
  if (!refusal) return unreadable;
  const { kind, fields } = refusal;
  if (kind === 'columns-missing') return fields.map((field) => ({ fieldId: `columns.${field}`, text: says.mapping.missing(fieldText(field)) }));
  const names = fields.map((field) => `“${fieldText(field)}”`).join(', ');
  return [{ fieldId: `columns.${fields[0] ?? ''}`, text: says.mapping.twice(names) }];
}
