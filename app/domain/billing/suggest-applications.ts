import { type Money, money } from '../shared/money.ts';
import type { OpenInvoice } from './payment-page.ts';

/** Why an invoice is proposed: both agree, or one of them; `meant`: its payer said so. */
export type SuggestionReason = 'meant' | 'reference-and-amount' | 'reference' | 'amount';
export type Suggestion = { readonly invoice: OpenInvoice; readonly amount: Money; readonly why: SuggestionReason | null };

/**
 * What of so much money each open invoice would get: first what its payer meant, then the one its reference names, else the only one
 * of exactly this amount; nothing for the others. A person decides. Source: experience.md 3.3, cash.
 */
export function suggestApplications(
  { left, reference, meant }: { readonly left: Money; readonly reference: string; readonly meant: ReadonlyMap<string, Money> },
  invoices: readonly OpenInvoice[],
): readonly Suggestion[] {
  const equal = invoices.filter(({ open }) => open.minor === left.minor);
  const isNamed = invoices.some((invoice) => meant.has(invoice.number) || invoice.reference === reference);
  let rest = left.minor;
  return invoices.map((invoice) => {
    const why = reasonFor(invoice, { left, reference, meant, isOnly: !isNamed && equal.length === 1 });
    const most = why === null ? 0 : Math.min(rest, invoice.open.minor, meant.get(invoice.number)?.minor ?? invoice.open.minor);
    rest -= most;
    return { invoice, amount: money(most, left.currency), why: most === 0 ? null : why };
  });
}

type Facts = { readonly left: Money; readonly reference: string; readonly meant: ReadonlyMap<string, Money>; readonly isOnly: boolean };

function reasonFor({ number, open, reference: own }: OpenInvoice, { left, reference, meant, isOnly }: Facts): SuggestionReason | null {
  if (meant.has(number)) return 'meant';
  if (own === reference && own !== '') return open.minor === left.minor ? 'reference-and-amount' : 'reference';
  return isOnly && open.minor === left.minor && left.minor > 0 ? 'amount' : null;
}
