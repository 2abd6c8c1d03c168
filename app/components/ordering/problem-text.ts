import type { SellingUnit } from '#app/domain/catalog/selling-unit.ts';
import type { LineProblem } from '#app/domain/ordering/judge-lines.ts';
import { assertNever } from '#app/domain/shared/assert.ts';
import type { Speech } from '#app/words/speech.ts';

/** What is wrong with a line and what to do, with the words and numbers that were typed. Source: experience.md F3. */
export function problemText(problem: LineProblem, speech: Speech): string {
  const says = speech.words.ordering.problem;
  switch (problem.kind) {
    case 'unknown-item':
      if (problem.typed === '') return says.noItem;
      return `${says.unknownItem(problem.typed)} ${didYouMean(problem.suggestions, speech)}`;
    case 'discontinued-item':
      return `${says.discontinued} ${problem.replacedBy ? says.replacedBy(problem.replacedBy.sku, problem.replacedBy.name) : says.notReplaced}`;
    case 'no-quantity':
      return says.noQuantity;
    case 'no-number':
      return says.noNumber(problem.typed);
    case 'too-large':
      return says.tooLarge(problem.typed);
    case 'negative':
      return says.negative(problem.typed);
    case 'not-whole':
      return says.notWhole(problem.typed, speech.number(problem.below), speech.number(problem.above));
    case 'ambiguous-number':
      return says.ambiguousNumber(problem.typed, ...problem.readings);
    case 'unknown-unit':
      return says.unknownUnit(problem.typed, choices(problem.units, speech));
    case 'ambiguous-unit':
      return says.ambiguousUnit(problem.typed, choices(problem.readings, speech));
    case 'quantity-not-allowed':
      return quantityText(problem, speech);
    case 'price-on-request':
      return says.onRequest;
    case 'no-tax-rate':
      return says.noTax;
    case 'label-not-approved':
      return problem.firstDay === null ? says.labelNotApproved(problem.program) : says.labelNotYet(problem.program, speech.day(problem.firstDay));
    case 'label-retired':
      return says.labelRetired(problem.program, speech.day(problem.lastDay));
    default:
      return assertNever(problem);
  }
}

function didYouMean(suggestions: readonly { readonly code: string }[], speech: Speech): string {
  const says = speech.words.ordering.problem;
  return suggestions.length > 0 ? says.unknownMany : says.unknownNone;
}

function choices(units: readonly SellingUnit[], speech: Speech): string {
  const labels = units.map((unit) => unit.label);
  const last = labels.at(-1) ?? '';
  return labels.length < 2 ? last : speech.words.ordering.problem.or(labels.slice(0, -1).join(', '), last);
}

function quantityText(problem: Extract<LineProblem, { readonly kind: 'quantity-not-allowed' }>, speech: Speech): string {
  const says = speech.words.ordering.problem;
  const { entered, unit, below, above } = problem;
  const counts = [below, above].filter((count) => count !== null).map((count) => speech.number(count));
  const enter = counts.length === 0 ? says.noneFits : says.enter(counts.length === 2 ? says.or(counts[0] ?? '', counts[1] ?? '') : (counts[0] ?? ''));
  return `${wrong(speech.number(entered))} ${enter}`;

  function wrong(count: string): string {
    if (problem.reason === 'not-whole-account-units') return says.quantity[problem.reason](count, unit.label);
    return says.quantity[problem.reason](count, ruleText(problem, speech));
  }
}

/** The bound that was broken, in the unit of the line where it is whole there, else in base units. */
function ruleText({ reason, rule, unit }: Extract<LineProblem, { readonly kind: 'quantity-not-allowed' }>, speech: Speech): string {
  const bound = reason === 'above-maximum' ? (rule.maximum ?? 0) : reason === 'below-minimum' ? rule.minimum : rule.multiple;
  const isWhole = bound % unit.content === 0;
  if (unit.content === 1) return speech.number(bound);
  const count = isWhole ? bound / unit.content : bound;
  return isWhole ? speech.quantity(count, count === 1 ? unit.label : unit.plural) : speech.number(bound);
}
