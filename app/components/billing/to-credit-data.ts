import type { CreditCheck, CreditProblem } from '#app/domain/billing/credit-check.ts';
import { type CreditRequest, creditableOf, type DraftedCredit } from '#app/domain/billing/draft-credit-note.ts';
import type { InvoiceLine } from '#app/domain/billing/invoice.ts';
import type { TypedCredit } from '#app/domain/billing/parse-credit.ts';
import { type Money, money } from '#app/domain/shared/money.ts';
import type { Quantity } from '#app/domain/shared/quantity.ts';

/** One line of the form: the line of the invoice, what of it is left to credit, and what stands in its fields. */
export type CreditFormLine = {
  readonly line: InvoiceLine;
  readonly left: { readonly quantity: Quantity; readonly net: Money };
  readonly typed: Omit<TypedCredit, 'lineId'>;
};

/** What is wrong with the form as a whole. changed-since: its preview said another total. */
export type CreditTrouble = 'nothing-to-credit' | 'reason-missing' | 'reason-too-long' | 'changed-since';

/** The page on which a credit note is written. preview: what it would say; settles: what of it goes against the invoice. */
export type CreditData = {
  readonly number: string;
  readonly total: Money;
  readonly open: Money;
  readonly returned: { readonly number: string; readonly reason: string } | null;
  readonly lines: readonly CreditFormLine[];
  readonly reason: string;
  readonly submissionKey: string;
  readonly preview: (DraftedCredit & { readonly settles: Money }) | null;
  readonly problems: readonly CreditProblem[];
  readonly trouble: CreditTrouble | null;
};

export type CreditTyped = {
  readonly lines: readonly TypedCredit[];
  readonly reason: string;
  readonly submissionKey: string;
  readonly trouble: CreditTrouble | null;
};

/** The form as it was typed, or as a return proposes it, with what was found. */
export function toCreditData({ invoice, returned, requests, problems, drafted }: CreditCheck, typed: CreditTyped): CreditData {
  const { sums, open, number } = invoice;
  return {
    number: number ?? '',
    total: sums.total,
    open,
    returned: returned && { number: returned.number, reason: returned.reason },
    lines: invoice.lines.map((line) => ({
      line,
      left: creditableOf(line),
      typed: typed.lines.find(({ lineId }) => lineId === line.id) ?? proposedFields(line, requests),
    })),
    reason: typed.reason,
    submissionKey: typed.submissionKey,
    preview: drafted && typed.trouble !== 'reason-missing' && typed.trouble !== 'reason-too-long' ? { ...drafted, settles: settledBy(drafted, open) } : null,
    problems,
    trouble: typed.trouble,
  };
}

/** The count a return proposes, in the line's unit where it is whole, else in base units; nothing where it proposes none. */
function proposedFields({ id, unit: { content } }: InvoiceLine, requests: readonly CreditRequest[]): CreditFormLine['typed'] {
  const request = requests.find(({ lineId }) => lineId === id);
  const quantity = request && 'quantity' in request ? request.quantity : 0;
  const isWhole = quantity % content === 0;
  return { quantity: quantity === 0 ? '' : String(isWhole ? quantity / content : quantity), unit: isWhole ? 'unit' : 'base', value: '' };
}

function settledBy({ sums: { total } }: DraftedCredit, open: Money): Money {
  return money(Math.min(total.minor, open.minor), total.currency);
}
