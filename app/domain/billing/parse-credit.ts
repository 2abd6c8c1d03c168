import { type ParseQuantityRefusal, parseQuantity } from '../catalog/parse-quantity.ts';
import { type AmountRefusal, parseAmount } from '../shared/amount-text.ts';
import type { CreditRequest } from './draft-credit-note.ts';
import type { InvoiceLine } from './invoice.ts';

/** What was typed beside a line: a count of its unit or of base units, or a value. Both empty: nothing of it is credited. */
export type TypedCredit = { readonly lineId: string; readonly quantity: string; readonly unit: 'unit' | 'base'; readonly value: string };

export type TypedCreditProblem =
  | { readonly kind: 'quantity-and-value'; readonly lineId: string }
  | { readonly kind: 'quantity-unreadable'; readonly lineId: string; readonly why: ParseQuantityRefusal }
  | { readonly kind: 'value-unreadable'; readonly lineId: string; readonly typed: string; readonly why: AmountRefusal };

export type ParsedCredit = { readonly requests: readonly CreditRequest[]; readonly problems: readonly TypedCreditProblem[] };

/** What typed lines ask back, in base units or minor units, with everything that cannot be read. Lines the invoice has not are left out. */
export function parseCredit(typed: readonly TypedCredit[], lines: readonly InvoiceLine[], locale: string): ParsedCredit {
  const parsed = typed.flatMap((one) => {
    const line = lines.find(({ id }) => id === one.lineId);
    return line && (one.quantity.trim() !== '' || one.value.trim() !== '') ? [parseLine(one, line, locale)] : [];
  });
  return {
    requests: parsed.flatMap((one) => ('problem' in one ? [] : [one.request])),
    problems: parsed.flatMap((one) => ('problem' in one ? [one.problem] : [])),
  };
}

function parseLine(
  { quantity, unit, value }: TypedCredit,
  { id: lineId, unit: { content }, net }: InvoiceLine,
  locale: string,
): { readonly request: CreditRequest } | { readonly problem: TypedCreditProblem } {
  if (quantity.trim() !== '' && value.trim() !== '') return { problem: { kind: 'quantity-and-value', lineId } };
  if (value.trim() !== '') {
    const amount = parseAmount(value, net.currency);
    return amount.ok
      ? { request: { lineId, net: amount.value.minor } }
      : { problem: { kind: 'value-unreadable', lineId, typed: value.trim(), why: amount.refusal } };
  }
  const count = parseQuantity(quantity, locale);
  if (!count.ok) return { problem: { kind: 'quantity-unreadable', lineId, why: count.refusal } };
  return { request: { lineId, quantity: count.value * (unit === 'unit' ? content : 1) } };
}
