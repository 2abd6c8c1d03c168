import type { OrderLineId } from '../shared/ids.ts';
import { addMoney, type Money, money, sumMoney } from '../shared/money.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import { type TaxGroup, taxGroups, totalTax } from '../shared/tax.ts';
import type { OrderStatus } from './order-page.ts';

/** What canceling needs to know of a placed order. taken: base units of a line that are being picked or have left. */
export type CancelableOrder = {
  readonly status: OrderStatus;
  readonly carriage: Money;
  /** The part of the tax groups that carriage is taxed with. */
  readonly carriageTax: { readonly category: string; readonly rateBasisPoints: number } | null;
  readonly lines: readonly {
    readonly id: OrderLineId;
    readonly status: 'open' | 'canceled';
    readonly sku: string;
    readonly name: string;
    readonly taken: number;
    readonly net: Money;
    readonly category: string;
    readonly rateBasisPoints: number;
  }[];
};

/** The order after canceling: lines that end, and the sums of what stays (of all lines where nothing stays). */
export type Cancellation = {
  readonly lineIds: readonly OrderLineId[];
  readonly isWhole: boolean;
  readonly net: Money;
  readonly taxGroups: readonly TaxGroup[];
  readonly tax: Money;
  readonly total: Money;
};

export type CancelRefusal =
  | { readonly kind: 'already-canceled' }
  | { readonly kind: 'no-such-line' }
  | { readonly kind: 'already-picked'; readonly lines: readonly { readonly sku: string; readonly name: string }[] };

/**
 * Ends one open line or (null) all of them, none of which may have been touched by picking; prices of the rest stand as agreed.
 * Source: domain.md part 8, "canceled per line until picked".
 */
export function decideCancel(order: CancelableOrder, lineId: OrderLineId | null): Result<Cancellation, CancelRefusal> {
  if (order.status === 'canceled') return refuse({ kind: 'already-canceled' });
  const wanted = order.lines.filter((line) => lineId === null || line.id === lineId);
  if (wanted.length === 0) return refuse({ kind: 'no-such-line' });
  const ending = wanted.filter((line) => line.status === 'open');
  if (ending.length === 0) return refuse({ kind: 'already-canceled' });
  const taken = ending.filter((line) => line.taken > 0);
  if (taken.length > 0) return refuse({ kind: 'already-picked', lines: taken.map(({ sku, name }) => ({ sku, name })) });

  const staying = order.lines.filter((line) => line.status === 'open' && !ending.includes(line));
  const isWhole = staying.length === 0;
  return accept({ lineIds: ending.map((line) => line.id), isWhole, ...sumOf(isWhole ? ending : staying, order) });
}

function sumOf(lines: CancelableOrder['lines'], { carriage, carriageTax }: CancelableOrder): Pick<Cancellation, 'net' | 'taxGroups' | 'tax' | 'total'> {
  const { currency } = carriage;
  const net = sumMoney(
    lines.map((line) => line.net),
    currency,
  );
  const groups = taxGroups([...lines, ...(carriageTax && carriage.minor > 0 ? [{ ...carriageTax, net: carriage }] : [])]);
  const tax = totalTax(groups, currency);
  return { net, taxGroups: groups, tax, total: addMoney(addMoney(net, carriage), money(tax.minor, currency)) };
}
