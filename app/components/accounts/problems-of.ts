import type { FormProblem } from '#app/forms/read-form.ts';
import type { Words } from '#app/words/words.ts';
import type { Problem } from '../kit/problem-summary.tsx';

type ProblemKey = keyof Words['accounts']['problems'];

/** A form's problems in words; the id of a field is its name. */
export function problemsOf(problems: readonly FormProblem[], words: Words): readonly Problem[] {
  return problems.map(({ field, message }) => ({ fieldId: field, text: textOf(message, words.accounts.problems) }));
}

/** What to say beside one field. */
export function problemAt(field: string, problems: readonly Problem[]): string | undefined {
  return problems.find((problem) => problem.fieldId === field)?.text;
}

function textOf(message: string, texts: Words['accounts']['problems']): string {
  return isKey(message, texts) ? texts[message] : texts['field-unreadable'];
}

function isKey(message: string, texts: Words['accounts']['problems']): message is ProblemKey {
  return Object.hasOwn(texts, message);
}
