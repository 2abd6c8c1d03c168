import { addMoney, sumMoney } from '../shared/money.ts';
import { type TaxGroup, taxGroups, totalTax } from '../shared/tax.ts';
import type { InvoiceSums, LineContent, ReasonedTaxGroup } from './invoice.ts';

/** Adds up lines; tax per category and rate over the sum of nets, rounded once. Source: domain.md parts 2, 15; EN 16931. */
export function sumInvoice(lines: readonly Pick<LineContent, 'net' | 'tax'>[], currency: string): InvoiceSums {
  const groups = taxGroups(lines.map(({ net, tax }) => ({ net, category: tax.category, rateBasisPoints: tax.rateBasisPoints })));
  return sumGroups(
    groups.map((group) => ({ ...group, reason: reasonOf(group, lines) })),
    currency,
  );
}

/** The foot of a document whose groups are known. Errors: another currency among them. */
export function sumGroups(groups: readonly ReasonedTaxGroup[], currency: string): InvoiceSums {
  const net = sumMoney(
    groups.map((group) => group.net),
    currency,
  );
  const tax = totalTax(groups, currency);
  return { net, taxGroups: groups, tax, total: addMoney(net, tax) };
}

/** Whether two groups are of one category and numeric rate, which is what tax groups are keyed by. Source: domain.md part 15. */
export function isSameGroup(a: Pick<TaxGroup, 'category' | 'rateBasisPoints'>, b: Pick<TaxGroup, 'category' | 'rateBasisPoints'>): boolean {
  return a.category === b.category && a.rateBasisPoints === b.rateBasisPoints;
}

function reasonOf(group: TaxGroup, lines: readonly Pick<LineContent, 'tax'>[]): string {
  return lines.find(({ tax }) => isSameGroup(tax, group) && tax.reason !== '')?.tax.reason ?? '';
}
