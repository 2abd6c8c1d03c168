import type { LineChange } from '#app/domain/ordering/change-lines.ts';
import { writeChange } from '#app/domain/ordering/change-lines.ts';
import type { LineProblem } from '#app/domain/ordering/judge-lines.ts';
import type { Offer } from '#app/domain/ordering/price-offers.ts';
import { assertNever } from '#app/domain/shared/assert.ts';
import { paths } from '#app/paths.ts';
import type { Speech } from '#app/words/speech.ts';
import { useSpeech } from '../kit/use-speech.tsx';

type Fix = { readonly text: string; readonly change: LineChange };

/** A button that does the repair; without script it posts the pad with the repair to do. */
export function FixButton({
  text,
  change,
  look = 'small',
  label,
}: {
  readonly text: string;
  readonly change: LineChange;
  readonly look?: 'small' | 'small plain';
  readonly label?: string;
}) {
  return (
    <button className={`btn ${look}`} type="submit" name="change" value={writeChange(change)} aria-label={label}>
      {text}
    </button>
  );
}

/** What would repair a line, each as a button, and at the end always: remove it. */
export function LineFixes({ problem, offers, at }: { readonly problem: LineProblem; readonly offers: readonly Offer[]; readonly at: number }) {
  const speech = useSpeech();
  const { fix } = speech.words.ordering;
  return (
    <>
      {fixesOf(problem, offers, { at, speech }).map(({ text, change }) => (
        <FixButton key={writeChange(change)} text={text} change={change} />
      ))}
      {problem.kind === 'unknown-item' && problem.suggestions.length === 0 && problem.typed !== '' ? (
        <a href={paths.search(problem.typed)}>{fix.search}</a>
      ) : null}
      <FixButton text={fix.remove} label={fix.removeAt(at + 1)} look="small plain" change={{ kind: 'remove', line: at }} />
    </>
  );
}

function fixesOf(problem: LineProblem, offers: readonly Offer[], { at, speech }: { readonly at: number; readonly speech: Speech }): readonly Fix[] {
  const { fix } = speech.words.ordering;
  const quantity = (value: string, text: string): Fix => ({ text, change: { kind: 'quantity', line: at, value } });
  const code = (value: string, name: string): Fix => ({ text: fix.use(value, name), change: { kind: 'code', line: at, value } });
  switch (problem.kind) {
    case 'unknown-item':
      return problem.suggestions.map((item) => code(item.code, item.name));
    case 'discontinued-item':
      return problem.replacedBy ? [code(problem.replacedBy.sku, problem.replacedBy.name)] : [];
    case 'not-whole':
      return [problem.below, problem.above].filter((count) => count > 0).map((count) => quantity(String(count), fix.quantityOnly(speech.number(count))));
    case 'ambiguous-number':
      return problem.readings.filter((reading) => /^\d+$/.test(reading)).map((reading) => quantity(reading, fix.read(reading)));
    case 'unknown-unit':
    case 'ambiguous-unit': {
      const units = problem.kind === 'unknown-unit' ? problem.units : problem.readings;
      return units.map((unit) => ({ text: fix.unit(unit.label), change: { kind: 'unit', line: at, value: unit.label } }));
    }
    case 'quantity-not-allowed':
      return offersOf(problem, offers).map(({ count, net }) => {
        const shown = speech.number(count);
        return quantity(String(count), net ? fix.quantity(shown, speech.money(net)) : fix.quantityOnly(shown));
      });
    case 'no-quantity':
    case 'no-number':
    case 'too-large':
    case 'negative':
    case 'price-on-request':
    case 'no-tax-rate':
    case 'label-not-approved':
    case 'label-retired':
      return [];
    default:
      return assertNever(problem);
  }
}

/** The server prices the counts beside a wrong one; until it has, they are offered without amounts. */
function offersOf({ below, above }: Extract<LineProblem, { readonly kind: 'quantity-not-allowed' }>, offers: readonly Offer[]): readonly Offer[] {
  if (offers.length > 0) return offers;
  return [below, above].filter((count) => count !== null).map((count) => ({ count, net: null }));
}
