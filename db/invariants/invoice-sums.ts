import type { ReasonedTaxGroup } from '#app/domain/billing/invoice.ts';
import { isSameGroup, sumInvoice } from '#app/domain/billing/invoice-sums.ts';
import { basisPointsOf, money } from '#app/domain/shared/money.ts';
import type { Database } from '../database.ts';
import type { Violation } from './violation.ts';

/**
 * Lines add up to the net, groups to the tax, both to the total. The tax of an invoice is rounded once per group; what credit notes
 * leave of a group carries the tax of that rest, so that all credits together never take more than was asked.
 */
export async function checkInvoiceSums(db: Database): Promise<readonly Violation[]> {
  const invoices = await loadInvoices(db);
  const lines = new Map<string, Line[]>();
  for (const line of await loadLines(db)) lines.set(line.invoice_id, [...(lines.get(line.invoice_id) ?? []), line]);
  const credits = new Map<string, Invoice[]>();
  for (const credit of invoices) if (credit.corrects_id !== null) credits.set(credit.corrects_id, [...(credits.get(credit.corrects_id) ?? []), credit]);
  return invoices.flatMap((invoice) =>
    [...problemsOf(invoice, lines.get(invoice.id) ?? []), ...creditProblemsOf(invoice, credits.get(invoice.id) ?? [])].map((problem) => ({
      subject: invoice.number ?? invoice.id,
      problem,
    })),
  );
}

function loadInvoices(db: Database) {
  return db.selectFrom('invoices').select(['id', 'kind', 'number', 'corrects_id', 'currency', 'net', 'tax', 'total', 'tax_groups']).execute();
}

function loadLines(db: Database) {
  return db.selectFrom('invoice_lines').select(['invoice_id', 'net', 'tax_category', 'tax_rate_basis_points', 'tax_reason']).orderBy('position').execute();
}

type Invoice = Awaited<ReturnType<typeof loadInvoices>>[number];
type Line = Awaited<ReturnType<typeof loadLines>>[number];

function problemsOf(invoice: Invoice, lines: readonly Line[]): readonly string[] {
  const sums = sumInvoice(
    lines.map((line) => ({
      net: money(line.net, invoice.currency),
      tax: { category: line.tax_category, rateBasisPoints: line.tax_rate_basis_points, reason: line.tax_reason },
    })),
    invoice.currency,
  );
  const groups = groupsOf(invoice);
  const tax = groups.reduce((sum, group) => sum + group.tax.minor, 0);
  const nets = (of: readonly ReasonedTaxGroup[]) => JSON.stringify(of.map((group) => [group.category, group.rateBasisPoints, group.net.minor]));
  return [
    ...(invoice.total === invoice.net + invoice.tax ? [] : [`total ${invoice.total} but net ${invoice.net} + tax ${invoice.tax}`]),
    ...(invoice.net === sums.net.minor ? [] : [`net ${invoice.net} but its lines add up to ${sums.net.minor}`]),
    ...(invoice.tax === tax ? [] : [`tax ${invoice.tax} but ${tax} by its groups`]),
    ...(nets(groups) === nets(sums.taxGroups) ? [] : [`tax groups ${nets(groups)} but ${nets(sums.taxGroups)} by its lines`]),
    ...(invoice.kind === 'credit-note' || invoice.tax === sums.tax.minor ? [] : [`tax ${invoice.tax} but ${sums.tax.minor} on its lines`]),
  ];
}

function creditProblemsOf(invoice: Invoice, credits: readonly Invoice[]): readonly string[] {
  const taken = credits.flatMap(groupsOf);
  return groupsOf(invoice).flatMap((group) => {
    const same = taken.filter((other) => isSameGroup(other, group));
    if (same.length === 0) return [];
    const rest = (part: 'net' | 'tax') => same.reduce((left, other) => left - other[part].minor, group[part].minor);
    const tax = basisPointsOf(money(rest('net'), invoice.currency), group.rateBasisPoints).minor;
    return rest('net') >= 0 && rest('tax') === tax
      ? []
      : [`credits leave net ${rest('net')} and tax ${rest('tax')} of ${group.category}, which would be ${tax}`];
  });
}

function groupsOf(invoice: Invoice): readonly ReasonedTaxGroup[] {
  return JSON.parse(invoice.tax_groups);
}
