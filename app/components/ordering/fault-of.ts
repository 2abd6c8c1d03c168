import type { LineProblem } from '#app/domain/ordering/judge-lines.ts';
import { assertNever } from '#app/domain/shared/assert.ts';
import type { Column } from './pad-keys.ts';

/** The cell that is the cause of a problem, to be underlined and gone to. */
export function faultOf(problem: LineProblem): Column {
  switch (problem.kind) {
    case 'unknown-item':
    case 'discontinued-item':
    case 'price-on-request':
    case 'no-tax-rate':
    case 'label-not-approved':
    case 'label-retired':
      return 'code';
    case 'no-quantity':
    case 'no-number':
    case 'too-large':
    case 'negative':
    case 'not-whole':
    case 'ambiguous-number':
    case 'quantity-not-allowed':
      return 'quantity';
    case 'unknown-unit':
    case 'ambiguous-unit':
      return 'unit';
    default:
      return assertNever(problem);
  }
}
