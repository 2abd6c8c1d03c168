import { checkQuantity } from '../catalog/quantity-rule.ts';
import { accountUnitOf } from '../catalog/selling-unit.ts';
import { nextBreak } from '../pricing/ladder.ts';
import type { Day } from '../shared/days.ts';
import type { Money } from '../shared/money.ts';
import { sumMoney } from '../shared/money.ts';
import type { GoodPadLine, PadLine } from './pad-line.ts';

/** attention: cannot be ordered as it stands; later: a part comes after the day asked for; cheaper: more would cost less. */
export type PadView = 'attention' | 'all' | 'later' | 'cheaper';

/** Whether a line is shown in a view. asked: the day goods from the shelf would arrive. */
export function isInView(line: PadLine, view: PadView, asked: Day): boolean {
  switch (view) {
    case 'all':
      return true;
    case 'attention':
      return line.kind === 'problem';
    case 'later':
      return line.kind === 'good' && line.portions.some((portion) => portion.deliverOn === null || portion.deliverOn > asked);
    case 'cheaper':
      return line.kind === 'good' && cheaperStep(line) !== null;
  }
}

/** The next break where reaching it costs less than the line does now, in a count that may be ordered. Amounts in minor units. */
export function cheaperStep(line: GoodPadLine): { readonly count: number; readonly total: Money; readonly cheaper: Money } | null {
  const next = nextBreak(line.ladder, line.unit);
  if (!next?.cheaper) return null;
  const checked = checkQuantity({ entered: next.count, unit: line.unit, accountUnit: accountUnitOf(line.item), rule: line.item.rule });
  return checked.ok ? { count: next.count, total: next.total, cheaper: next.cheaper } : null;
}

/** The foot of a pad. handling null: some line has no exact pack plan; weightGrams null: some weight is unknown. */
export type PadSum = {
  readonly net: Money;
  readonly counted: number;
  readonly lines: number;
  readonly problems: number;
  readonly handling: number | null;
  readonly weightGrams: number | null;
};

/** Adds up the good lines; amounts in minor units of the currency, weights in grams. */
export function sumPad(lines: readonly PadLine[], currency: string): PadSum {
  const good = lines.filter((line) => line.kind === 'good');
  return {
    net: sumMoney(
      good.map((line) => line.net),
      currency,
    ),
    counted: good.length,
    lines: lines.filter((line) => line.kind !== 'blank').length,
    problems: lines.filter((line) => line.kind === 'problem').length,
    handling: sumKnown(good.map((line) => line.handling)),
    weightGrams: sumKnown(good.map((line) => line.weightGrams)),
  };
}

function sumKnown(parts: readonly (number | null)[]): number | null {
  return parts.length === 0 ? null : parts.reduce<number | null>((sum, part) => (sum === null || part === null ? null : sum + part), 0);
}
