import type { CreditProblem } from '#app/domain/billing/credit-check.ts';
import type { AmountRefusal } from '#app/domain/shared/amount-text.ts';
import { assertNever } from '#app/domain/shared/assert.ts';
import type { OfficeSpeech } from '#app/words/office-speech.ts';
import { problemText } from '../ordering/problem-text.ts';
import { countText } from './deviation-text.ts';
import type { CreditFormLine } from './to-credit-data.ts';

/** What is wrong with a line of a credit note and what to do, with what was typed and what is left. */
export function creditProblemText(problem: CreditProblem, { line }: CreditFormLine, speech: OfficeSpeech): string {
  const says = speech.words.credit.problem;
  switch (problem.kind) {
    case 'quantity-and-value':
    case 'line-twice':
    case 'unknown-line':
      return says[problem.kind];
    case 'nothing-asked':
      return says[problem.kind];
    case 'quantity-unreadable':
      return problemText(problem.why, speech);
    case 'value-unreadable':
      return `${says[problem.kind](problem.typed)} ${valueHint(problem.why, speech)}`;
    case 'more-than-left':
      return says[problem.kind](leftText(problem.left.quantity, line, speech), speech.money(problem.left.net));
    default:
      return assertNever(problem);
  }
}

/** The fields of a line that a problem is about. */
export function wrongFields({ kind }: CreditProblem, { typed }: CreditFormLine): readonly ('quantity' | 'value')[] {
  if (kind === 'quantity-and-value') return ['quantity', 'value'];
  return kind === 'value-unreadable' || (kind !== 'quantity-unreadable' && typed.value !== '') ? ['value'] : ['quantity'];
}

function leftText(quantity: number, line: CreditFormLine['line'], speech: OfficeSpeech): string {
  const count = countText(quantity, { invoiced: line }, speech);
  return quantity % line.unit.content === 0 ? `${count} × ${line.unit.label}` : count;
}

function valueHint(why: AmountRefusal, speech: OfficeSpeech): string {
  const says = speech.words.credit.problem;
  return why.kind === 'too-many-decimals' ? says.decimals(why.most) : says[why.kind];
}
