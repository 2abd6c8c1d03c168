import { assert } from '../shared/assert.ts';
import type { Day } from '../shared/days.ts';
import { addMoney, type Money, sumMoney } from '../shared/money.ts';
import type { TaxGroup } from '../shared/tax.ts';
import type { UnitPrice } from '../shared/unit-price.ts';

/** Who stands on a document, as printed: lines are those of the address, country its ISO 3166 code. */
export type Party = {
  readonly name: string;
  readonly code: string | null;
  readonly lines: readonly string[];
  readonly country: string;
  readonly vatNumber: string | null;
};

/** An invoice or credit note as it is issued and frozen. Amounts are positive for both kinds. Source: domain.md part 11, record 0014. */
export type InvoiceDocument = {
  readonly kind: 'invoice' | 'credit-note';
  /** Empty on a draft. */
  readonly number: string;
  readonly issuedOn: Day;
  readonly dueOn: Day;
  readonly suppliedOn: Day;
  readonly currency: string;
  readonly seller: Party & { readonly companyNumber: string; readonly email: string; readonly phone: string };
  readonly bank: { readonly name: string; readonly iban: string; readonly bic: string };
  readonly buyer: Party;
  readonly shipTo: Party;
  readonly poNumber: string | null;
  readonly shipmentNumber: string | null;
  /** What a credit note corrects; null on an invoice. */
  readonly corrects: { readonly number: string; readonly issuedOn: Day; readonly reason: string } | null;
  readonly paymentDays: number;
  /** ISO 11649, beginning with RF. */
  readonly paymentReference: string;
  readonly lines: readonly InvoiceDocumentLine[];
  readonly taxGroups: readonly (TaxGroup & { readonly reason: string })[];
  readonly net: Money;
  readonly tax: Money;
  readonly total: Money;
};

/** count: in the account's unit, 0 for a credit of value alone. quantity: base units. tax rate: basis points. */
export type InvoiceDocumentLine = {
  readonly position: number;
  readonly kind: 'goods' | 'carriage';
  readonly orderNumber: string;
  readonly sku: string;
  readonly accountCode: string | null;
  readonly name: string;
  readonly unitLabel: string;
  readonly unitContent: number;
  readonly count: number;
  readonly baseUnit: string;
  readonly quantity: number;
  readonly price: UnitPrice;
  readonly net: Money;
  readonly taxCategory: string;
  readonly taxRateBasisPoints: number;
};

/** Makes a document. Errors: lines, tax groups and totals that do not add up, two currencies, a credit note that names no invoice. */
export function invoiceDocument(document: InvoiceDocument): InvoiceDocument {
  const { currency, lines, taxGroups: groups, net, tax, total } = document;
  const nets = (parts: readonly { readonly net: Money }[]) => sumMoney(parts.map(netOf), currency).minor;
  assert(nets(lines) === net.minor && net.currency === currency, 'lines add up to the net of the document');
  assert(nets(groups) === net.minor, 'nets of the tax groups add up to the net of the document');
  assert(sumMoney(groups.map(taxOf), currency).minor === tax.minor, 'tax of the groups adds up to the tax of the document');
  assert(addMoney(net, tax).minor === total.minor && total.currency === currency, 'net and tax add up to the total');
  assert((document.kind === 'credit-note') === (document.corrects !== null), 'a credit note, and nothing else, names what it corrects');
  return document;
}

const netOf = (part: { readonly net: Money }) => part.net;
const taxOf = (part: { readonly tax: Money }) => part.tax;
