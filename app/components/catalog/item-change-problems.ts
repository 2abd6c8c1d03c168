import type { ItemProblem, ItemRefusal } from '#app/domain/catalog/decide-item-change.ts';
import { packFieldName } from '#app/domain/catalog/item-card.ts';
import type { FormProblem } from '#app/forms/read-form.ts';
import type { OfficeWords } from '#app/words/office-words.ts';
import type { Problem } from '../kit/problem-summary.tsx';

type Texts = OfficeWords['supply']['page']['problems'];

/** What cannot be read in an item's form, in words. */
export function itemFormProblems(problems: readonly FormProblem[], { supply }: OfficeWords): readonly Problem[] {
  const says = supply.page.problems;
  return problems.map(({ field, message }) => ({ fieldId: field, text: plainText(message, says) }));
}

/** Why an item was not changed, in words, each beside the field that can mend it. */
export function itemProblems(refusal: ItemRefusal, { supply }: OfficeWords): readonly Problem[] {
  const says = supply.page.problems;
  if (refusal.kind !== 'wrong') return [{ fieldId: 'name', text: says[refusal.kind] }];
  return refusal.problems.map((problem) => ({ fieldId: fieldOf(problem), text: textOf(problem, says) }));
}

function fieldOf(problem: ItemProblem): string {
  switch (problem.kind) {
    case 'gtin-wrong':
    case 'gtin-twice':
    case 'gtin-taken':
      return packFieldName(problem.position, 'gtin');
    case 'size-incomplete':
      return packFieldName(problem.position, 'lengthMm');
    case 'nothing-orderable':
      return packFieldName(0, 'isOrderable');
    default:
      return 'replacedBy';
  }
}

function textOf(problem: ItemProblem, says: Texts): string {
  switch (problem.kind) {
    case 'gtin-wrong':
      return problem.ends === null ? says['gtin-form'] : says.gtinWrong(problem.ends);
    case 'gtin-twice':
      return says.gtinTwice(problem.code);
    case 'gtin-taken':
      return problem.sku === null ? says['gtin-taken'] : says.gtinTaken(problem.sku);
    default:
      return says[problem.kind];
  }
}

function plainText(message: string, says: Texts): string {
  const text = Object.hasOwn(says, message) ? says[message as keyof Texts] : undefined;
  return typeof text === 'string' ? text : says['field-unreadable'];
}
