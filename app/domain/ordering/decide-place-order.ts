import type { Portion } from '../fulfillment/supply.ts';
import type { Result } from '../shared/result.ts';
import { accept, refuse } from '../shared/result.ts';
import { type GoodLine, judgeLines, type LineProblem } from './judge-lines.ts';
import type { CreditFacts, LineFacts, TypedLine } from './order-facts.ts';
import { type OrderSum, sumOrder } from './order-sum.ts';
import { changesSince, type SeenChange, type SeenLine, toSeen } from './seen-lines.ts';

/** The most lines an order takes. Source: domain.md part 8. */
export const MAX_LINES = 1_000;

/** What the buyer agreed to: the lines as typed and what was shown of them. */
export type PlaceOrderCommand = {
  readonly lines: readonly TypedLine[];
  readonly seen: readonly SeenLine[];
  readonly seenTotal: number;
  readonly poNumber: string;
};

export type PlaceOrderFacts = LineFacts & {
  readonly credit: CreditFacts;
  /** Whether the account already has an order with this PO number. */
  readonly poNumberTaken: boolean;
};

/** An order as it will be saved. status on-hold: over the credit limit, so it waits for a release. */
export type DecidedOrder = {
  readonly lines: readonly { readonly typed: TypedLine; readonly line: GoodLine }[];
  readonly sum: OrderSum;
  readonly poNumber: string | null;
  readonly status: 'confirmed' | 'part-confirmed' | 'on-hold';
  readonly hold: CreditExcess | null;
};

/** By how many minor units the order would pass the limit. */
export type CreditExcess = { readonly limit: number; readonly exposure: number; readonly excess: number };

export type PlaceOrderRefusal =
  | { readonly kind: 'no-lines' }
  | { readonly kind: 'too-many-lines'; readonly lines: number; readonly limit: number }
  | { readonly kind: 'lines-with-problems'; readonly problems: readonly { readonly position: number; readonly problem: LineProblem }[] }
  | { readonly kind: 'po-number-missing' }
  | { readonly kind: 'po-number-taken'; readonly poNumber: string }
  | { readonly kind: 'changed-since-seen'; readonly changes: readonly SeenChange[]; readonly wasTotal: number; readonly nowTotal: number };

/**
 * Turns typed lines into an order or says everything that stands against it. Prices, dates and tax are fixed here; whatever
 * differs from what was shown is a question, not a surprise. Amounts in minor units. Source: domain.md part 8.
 */
export function decidePlaceOrder(command: PlaceOrderCommand, facts: PlaceOrderFacts): Result<DecidedOrder, PlaceOrderRefusal> {
  if (command.lines.length > MAX_LINES) return refuse({ kind: 'too-many-lines', lines: command.lines.length, limit: MAX_LINES });
  const verdicts = judgeLines(command.lines, facts);
  const problems = verdicts.flatMap((verdict, position) => (verdict.kind === 'problem' ? [{ position, problem: verdict.problem }] : []));
  const lines = verdicts.flatMap((verdict) => (verdict.kind === 'good' ? [{ typed: verdict.typed, line: verdict.line }] : []));
  if (problems.length > 0) return refuse({ kind: 'lines-with-problems', problems });
  if (lines.length === 0) return refuse({ kind: 'no-lines' });

  const poNumber = command.poNumber.trim();
  if (poNumber === '' && facts.terms.poRequired) return refuse({ kind: 'po-number-missing' });
  if (facts.poNumberTaken) return refuse({ kind: 'po-number-taken', poNumber });

  const goods = lines.map(({ line }) => line);
  const sum = sumOrder(goods, facts);
  const surprise = surpriseIn(command, { goods, sum });
  if (surprise) return refuse(surprise);

  const hold = creditExcess(sum.total.minor, facts.credit);
  return accept({ lines, sum, poNumber: poNumber === '' ? null : poNumber, status: hold ? 'on-hold' : promisedStatus(goods), hold });
}

/** The excess of an order over the credit left; exactly at the limit passes. Source: domain.md part 8, "a strict excess". */
export function creditExcess(total: number, credit: CreditFacts): CreditExcess | null {
  if (credit.limit === null) return null;
  const excess = credit.exposure + total - credit.limit;
  return excess > 0 ? { limit: credit.limit, exposure: credit.exposure, excess } : null;
}

/** Confirmed when every unit has a day, part confirmed when some wait for supply. Source: domain.md part 8. */
export function promisedStatus(lines: readonly { readonly portions: readonly Pick<Portion, 'source'>[] }[]): 'confirmed' | 'part-confirmed' {
  const isDated = lines.every((line) => line.portions.every((portion) => portion.source.kind !== 'none'));
  return isDated ? 'confirmed' : 'part-confirmed';
}

function surpriseIn(command: PlaceOrderCommand, now: { readonly goods: readonly GoodLine[]; readonly sum: OrderSum }): PlaceOrderRefusal | null {
  const lines = now.goods.map(toSeen);
  const changes = changesSince(command.seen, lines);
  const nowTotal = now.sum.total.minor;
  const isUnseen = command.seen.length !== lines.length || command.seenTotal !== nowTotal;
  if (changes.length === 0 && !isUnseen) return null;
  return { kind: 'changed-since-seen', changes, wasTotal: command.seenTotal, nowTotal };
}
