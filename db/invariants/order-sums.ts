import { money } from '#app/domain/shared/money.ts';
import { type Taxable, taxGroups, totalTax } from '#app/domain/shared/tax.ts';
import type { Database } from '../database.ts';
import type { Violation } from './violation.ts';

type Order = Awaited<ReturnType<typeof loadOrders>>[number];
type Line = Awaited<ReturnType<typeof loadOpenLines>>[number];

/**
 * Total = net + carriage + tax; net is the sum of the open lines; tax is that of the groups, each rounded once. A canceled
 * order keeps the sums it had, whose lines are no longer known: there the foot and the groups must agree among themselves.
 */
export async function checkOrderSums(db: Database): Promise<readonly Violation[]> {
  const lines = new Map<string, Line[]>();
  for (const line of await loadOpenLines(db)) lines.set(line.order_id, [...(lines.get(line.order_id) ?? []), line]);
  return (await loadOrders(db)).flatMap((order) => problemsOf(order, lines.get(order.id) ?? []).map((problem) => ({ subject: order.number, problem })));
}

function loadOrders(db: Database) {
  return db
    .selectFrom('orders')
    .select(['id', 'number', 'status', 'currency', 'net', 'carriage', 'tax', 'total', 'tax_groups', 'carriage_tax_category', 'carriage_tax_rate_basis_points'])
    .execute();
}

function loadOpenLines(db: Database) {
  return db.selectFrom('order_lines').select(['order_id', 'net', 'tax_category', 'tax_rate_basis_points']).where('status', '=', 'open').execute();
}

function problemsOf(order: Order, lines: readonly Line[]): string[] {
  const stored = toTaxables(order);
  const carriage =
    order.carriage_tax_category === null
      ? []
      : [toTaxable(order, { net: order.carriage, category: order.carriage_tax_category, rate: order.carriage_tax_rate_basis_points ?? 0 })];
  const fromLines = [...lines.map((line) => toTaxable(order, { net: line.net, category: line.tax_category, rate: line.tax_rate_basis_points })), ...carriage];
  const groups = taxGroups(order.status === 'canceled' ? stored : fromLines);
  const tax = totalTax(groups, order.currency).minor;
  const lineNet = lines.reduce((sum, line) => sum + line.net, 0);
  const taxedNet = order.net + (order.carriage_tax_category === null ? 0 : order.carriage);
  const groupedNet = groups.reduce((sum, group) => sum + group.net.minor, 0);
  return [
    ...(order.total === order.net + order.carriage + order.tax
      ? []
      : [`total ${order.total} but net ${order.net} + carriage ${order.carriage} + tax ${order.tax}`]),
    ...(order.status === 'canceled' || order.net === lineNet ? [] : [`net ${order.net} but its open lines add up to ${lineNet}`]),
    ...(order.tax === tax ? [] : [`tax ${order.tax} but ${tax} by its groups`]),
    ...(groupedNet === taxedNet ? [] : [`taxed net ${taxedNet} but its groups add up to ${groupedNet}`]),
    ...(order.tax_groups === JSON.stringify(groups) ? [] : [`tax groups ${order.tax_groups} but ${JSON.stringify(groups)} by its lines`]),
  ];
}

function toTaxable(order: Order, { net, category, rate }: { readonly net: number; readonly category: string; readonly rate: number }): Taxable {
  return { net: money(net, order.currency), category, rateBasisPoints: rate };
}

function toTaxables(order: Order): Taxable[] {
  const groups: readonly Taxable[] = JSON.parse(order.tax_groups);
  return groups.map(({ net, category, rateBasisPoints }) => ({ net, category, rateBasisPoints }));
}
