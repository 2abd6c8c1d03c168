import type { InvoiceLineId } from '../shared/ids.ts';
import { addMoney, basisPointsOf, type Money, money, subtractMoney, sumMoney } from '../shared/money.ts';
import { type Quantity, quantity } from '../shared/quantity.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import { scaleRounded } from '../shared/round.ts';
import type { InvoiceLine, InvoiceStatus, InvoiceSums, LineContent, ReasonedTaxGroup } from './invoice.ts';
import { isSameGroup, sumGroups, sumInvoice } from './invoice-sums.ts';

/** What is asked back of a line: a count of base units, or a value without goods (a net in minor units). */
export type CreditRequest = { readonly lineId: InvoiceLineId; readonly quantity: number } | { readonly lineId: InvoiceLineId; readonly net: number };

/** An issued invoice; creditedGroups: the tax groups of all its credit notes so far, one after the other. */
export type CreditableInvoice = {
  readonly status: InvoiceStatus;
  readonly currency: string;
  readonly lines: readonly InvoiceLine[];
  readonly taxGroups: readonly ReasonedTaxGroup[];
  readonly creditedGroups: readonly ReasonedTaxGroup[];
};

/** What can still be credited of a line. */
export type Creditable = { readonly quantity: Quantity; readonly net: Money };
export type CreditLineProblem =
  | { readonly kind: 'unknown-line'; readonly lineId: InvoiceLineId }
  | { readonly kind: 'line-twice' | 'nothing-asked'; readonly lineId: InvoiceLineId; readonly sku: string }
  | { readonly kind: 'more-than-left'; readonly lineId: InvoiceLineId; readonly sku: string; readonly left: Creditable };
export type CreditRefusal =
  | { readonly kind: 'not-issued'; readonly status: InvoiceStatus }
  | { readonly kind: 'nothing-to-credit' }
  | { readonly kind: 'lines-with-problems'; readonly problems: readonly CreditLineProblem[] };

export type DraftedCredit = { readonly lines: readonly (LineContent & { readonly correctsLineId: InvoiceLineId })[]; readonly sums: InvoiceSums };

/** What is left of a line: quantity in base units, net in its currency. */
export function creditableOf({ quantity: asked, net, credited }: InvoiceLine): Creditable {
  return { quantity: quantity(asked - credited.quantity), net: subtractMoney(net, credited.net) };
}

/**
 * A credit note from lines of an issued invoice. Refuses, for all lines at once: unknown, named twice, nothing or more than is left.
 * Credits of the whole, in any parts, add up to the invoice to the cent, tax included. Source: domain.md part 11, promises.md 32, 35.
 */
export function draftCreditNote(invoice: CreditableInvoice, requests: readonly CreditRequest[]): Result<DraftedCredit, CreditRefusal> {
  if (invoice.status === 'draft' || invoice.status === 'in-review') return refuse({ kind: 'not-issued', status: invoice.status });
  const problems = requests.flatMap((request, index) => problemOf(invoice, request, requests.slice(0, index)));
  if (problems.length > 0) return refuse({ kind: 'lines-with-problems', problems });

  const lines = invoice.lines.flatMap((line) => {
    const request = requests.find(({ lineId }) => lineId === line.id);
    return request ? [creditLine(line, request)] : [];
  });
  const sums = sumCredit(invoice, lines);
  return sums.total.minor === 0 ? refuse({ kind: 'nothing-to-credit' }) : accept({ lines, sums });
}

function problemOf({ lines }: CreditableInvoice, request: CreditRequest, earlier: readonly CreditRequest[]): readonly CreditLineProblem[] {
  const { lineId } = request;
  const line = lines.find(({ id }) => id === lineId);
  if (!line) return [{ kind: 'unknown-line', lineId }];
  if (earlier.some((other) => other.lineId === lineId)) return [{ kind: 'line-twice', lineId, sku: line.sku }];
  const left = creditableOf(line);
  const [asked, most] = 'quantity' in request ? [request.quantity, left.quantity] : [request.net, left.net.minor];
  if (asked <= 0) return [{ kind: 'nothing-asked', lineId, sku: line.sku }];
  return asked > most ? [{ kind: 'more-than-left', lineId, sku: line.sku, left }] : [];
}

function creditLine(line: InvoiceLine, request: CreditRequest): DraftedCredit['lines'][number] {
  const { id: correctsLineId, position, credited, ...content } = line;
  const left = creditableOf(line);
  const part =
    'quantity' in request
      ? { quantity: quantity(request.quantity), net: money(scaleRounded(left.net.minor, request.quantity, left.quantity), line.net.currency) }
      : { quantity: quantity(0), net: money(request.net, line.net.currency) };
  return { ...content, ...part, correctsLineId };
}

/**
 * The tax of a credit is what falls away: the tax left before, less the tax on the net left after, per group. Each lies within one minor
 * unit of its own net × rate, and the last takes the rest.
 */
function sumCredit(invoice: CreditableInvoice, lines: DraftedCredit['lines']): InvoiceSums {
  const groups = sumInvoice(lines, invoice.currency).taxGroups.map((group) => {
    const none = money(0, invoice.currency);
    const asked = invoice.taxGroups.find((other) => isSameGroup(other, group)) ?? { net: none, tax: none };
    const earlier = invoice.creditedGroups.filter((other) => isSameGroup(other, group));
    const total = (part: 'net' | 'tax') =>
      sumMoney(
        earlier.map((other) => other[part]),
        invoice.currency,
      );
    const netAfter = subtractMoney(asked.net, addMoney(total('net'), group.net));
    const taxLeft = subtractMoney(asked.tax, total('tax'));
    return { ...group, tax: subtractMoney(taxLeft, basisPointsOf(netAfter, group.rateBasisPoints)) };
  });
  return sumGroups(groups, invoice.currency);
}
