import type { BuyerStep, BuyerTrace, PriceStep, PriceTrace, TraceHolder, TracePlace } from '#app/domain/pricing/price-trace.ts';
import { assertNever } from '#app/domain/shared/assert.ts';
import type { UnitPrice } from '#app/domain/shared/unit-price.ts';
import type { Speech } from '#app/words/speech.ts';
import { holderText } from './holder-text.ts';
import { useSpeech } from './use-speech.tsx';

/** The unit the buyer orders in, and the piece it is made of. */
export type TraceUnit = { readonly label: string; readonly content: number; readonly base: { readonly label: string; readonly plural: string } };
/** trace: of a buyer, without cost; or the full one, where the page is for those who may see cost. */
type Props = { readonly trace: BuyerTrace | PriceTrace; readonly unit: TraceUnit };
type Row = {
  readonly look: 'miss' | 'hit' | 'mid' | 'sum' | undefined;
  readonly text: string;
  readonly note?: string | undefined;
  readonly amount?: string | undefined;
};

/** Why this price: every step in the order it was walked, ending in the line's sum under its double rule. */
export function PriceTraceList({ trace, unit }: Props) {
  const speech = useSpeech();
  const rows = joinMisses(trace.steps).flatMap((step) => rowsOf(step, unit, speech));
  return (
    <ol className="trace">
      {rows.map((row, index) => (
        <li key={index} className={row.look}>
          <span>
            {row.text}
            {row.note ? <small className="soft">{row.note}</small> : null}
          </span>
          {row.amount ? <span className="num">{row.amount}</span> : null}
        </li>
      ))}
    </ol>
  );
}

type Miss = Extract<BuyerStep | PriceStep, { readonly kind: 'miss' }>;
type JoinedMiss = {
  readonly kind: 'misses';
  readonly holder: TraceHolder;
  readonly reason: Miss['reason'];
  readonly scopes: readonly TracePlace['scope']['kind'][];
};
type Step = Exclude<BuyerStep | PriceStep, Miss> | JoinedMiss;

/** Misses of one holder for one reason are one sentence: "no line for this item, its groups, all goods". */
function joinMisses(steps: readonly (BuyerStep | PriceStep)[]): readonly Step[] {
  const joined: Step[] = [];
  for (const step of steps) {
    if (step.kind !== 'miss') {
      joined.push(step);
      continue;
    }
    const { holder, scope } = step.place;
    const last = joined.at(-1);
    if (last?.kind === 'misses' && last.reason === step.reason && isSameHolder(last.holder, holder)) {
      joined[joined.length - 1] = { ...last, scopes: [...new Set([...last.scopes, scope.kind])] };
    } else {
      joined.push({ kind: 'misses', holder, reason: step.reason, scopes: [scope.kind] });
    }
  }
  return joined;
}

function rowsOf(step: Step, unit: TraceUnit, speech: Speech): readonly Row[] {
  const words = speech.words.pricing;
  const perUnit = (price: UnitPrice) => speech.unitPriceMoney(price, { content: unit.content });
  const pieces = (count: number) => speech.quantity(count, count === 1 ? unit.base.label : unit.base.plural);
  const agreedPrice = (price: UnitPrice) => {
    const text = speech.unitPriceMoney(price, { content: price.basis });
    return price.basis === 1 ? text : words.perBasis(text, pieces(price.basis));
  };
  switch (step.kind) {
    case 'misses': {
      const scopes = words.scopes(step.scopes.map((scope) => words.scope[scope]));
      return [{ look: 'miss', text: `${holderText(step.holder, speech)}: ${words.miss[step.reason](scopes)}`, amount: words.noPrice }];
    }
    case 'hit':
      return [
        {
          look: 'hit',
          text: words.hit(holderText(step.place.holder, speech), words.scope[step.place.scope.kind]),
          note: words.lineKind[step.lineKind],
          amount: perUnit(step.price),
        },
      ];
    case 'best-price':
      return [{ look: undefined, text: words.bestPrice(step.compared) }];
    case 'break':
      return [{ look: undefined, text: words.breakFrom(pieces(step.from)), note: basisText(step, pieces(step.basisQuantity), speech) }];
    case 'adjustment':
      return [
        {
          look: undefined,
          text: words[step.of === 'cost' ? 'onCost' : 'adjustment'](perUnit(step.base), speech.rate(Math.abs(step.basisPoints))),
          amount: perUnit(step.price),
        },
      ];
    case 'rounding':
      return [
        { look: 'mid', text: words.unitPrice(unit.label), amount: perUnit(step.price) },
        { look: 'sum', text: words.rounded(pieces(step.quantity), agreedPrice(step.price)), amount: speech.money(step.net) },
      ];
    default:
      return assertNever(step);
  }
}

function basisText(step: Extract<Step, { readonly kind: 'break' }>, quantity: string, speech: Speech): string {
  const { breakBasis } = speech.words.pricing;
  return step.basis === 'period' ? breakBasis.period(quantity, step.periodMonths ?? 1) : breakBasis[step.basis](quantity);
}

function isSameHolder(a: TraceHolder, b: TraceHolder): boolean {
  if (a.kind === 'contract' || b.kind === 'contract') return a.kind === 'contract' && b.kind === 'contract' && a.contractId === b.contractId;
  return a.kind === b.kind && a.code === b.code;
}
