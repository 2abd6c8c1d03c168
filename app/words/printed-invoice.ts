import type { InvoiceDocument, InvoiceDocumentLine, Party } from '#app/domain/billing/invoice-document.ts';
import type { PrintedInvoice, PrintedInvoiceLine, PrintedSettlement, PrintedTaxTable } from '#app/domain/billing/printed-invoice.ts';
import { baseUnitOf } from '#app/domain/catalog/base-unit.ts';
import type { PrintedFact } from '#app/domain/shared/printed.ts';
import { unitPriceDecimals } from './format-money.ts';
import { goodsCounted, inBase } from './goods-counted.ts';
import { type Speech, speechFor } from './speech.ts';

type Says = Speech['words']['documents']['invoice'];
/** decimals: what the column of prices needs. */
type Writer = { readonly document: InvoiceDocument; readonly speech: Speech; readonly says: Says; readonly decimals: number };

/** An invoice document in the words and numbers of a locale. Every year is said: a document outlives the year it was made in. */
export function printedInvoice(document: InvoiceDocument, locale: string): PrintedInvoice {
  const speech = speechFor({ locale, zone: 'UTC', today: null });
  const says = speech.words.documents.invoice;
  const decimals = Math.max(0, ...document.lines.map((line) => unitPriceDecimals(line.price, line.unitContent)));
  const writer = { document, speech, says, decimals };
  const { kind, number, seller, currency } = document;
  const title = says.title[kind];
  return {
    language: locale,
    title,
    number,
    name: number === '' ? says.unnumbered[kind] : says.named(title, number),
    issuer: seller.name,
    page: speech.words.documents.page,
    issuedOn: document.issuedOn,
    draft: number === '' ? says.draft[kind] : null,
    seller: {
      name: seller.name,
      address: seller.lines.join(', '),
      legal: [[...vatOf(seller, says), says.company(seller.companyNumber)].join(', '), `${seller.email}, ${seller.phone}`],
    },
    parties: [
      { label: says.billTo, lines: partyLines(document.buyer, writer) },
      { label: says.deliveredTo, lines: partyLines(document.shipTo, writer) },
    ],
    facts: documentFacts(writer),
    correction: correctionOf(writer),
    linesTitle: says.linesTitle[kind],
    heads: headsOf(writer),
    lines: document.lines.map((line, index) => printedLine(line, index + 1, writer)),
    taxes: taxTable(writer),
    sums: [plain(says.netSum[kind], speech.minor(document.net)), plain(says.taxSum[kind], speech.minor(document.tax))],
    total: strong(says.total[kind](currency), speech.minor(document.total)),
    settlement: settlementOf(writer),
    question: says.question(seller.email, seller.phone),
    slip: slipOf(writer),
  };
}

function partyLines(party: Party, { document, speech, says }: Writer): readonly string[] {
  const isAbroad = party.country !== document.seller.country;
  return [party.name, ...party.lines, ...(isAbroad ? [countryName(party.country, speech.locale)] : []), ...vatOf(party, says)];
}

function vatOf({ vatNumber }: Party, says: Says): readonly string[] {
  return vatNumber === null ? [] : [says.vat(vatNumber)];
}

function countryName(country: string, locale: string): string {
  return new Intl.DisplayNames(locale, { type: 'region' }).of(country) ?? country;
}

function documentFacts({ document, speech, says }: Writer): readonly PrintedFact[] {
  const { kind, buyer, poNumber, shipmentNumber, corrects } = document;
  const orders = ordersOf(document);
  return [
    ...(buyer.code === null ? [] : [code(says.account, buyer.code)]),
    plain(says.issued, speech.day(document.issuedOn)),
    plain(says.supplied, speech.day(document.suppliedOn)),
    ...(kind === 'invoice' ? [strong(says.due(document.paymentDays), speech.day(document.dueOn))] : []),
    ...(corrects === null ? [] : [code(says.corrects, corrects.number)]),
    ...(poNumber === null ? [] : [code(says.yourOrder, poNumber)]),
    orders.length === 1 ? code(says.ourOrder, orders.join()) : plain(says.ourOrder, says.orders(orders.length)),
    ...(shipmentNumber === null ? [] : [code(says.deliveryNote, shipmentNumber)]),
  ];
}

function ordersOf(document: InvoiceDocument): readonly string[] {
  return [...new Set(document.lines.map((line) => line.orderNumber))];
}

function correctionOf({ document: { corrects }, speech, says }: Writer): string | null {
  return corrects === null ? null : says.correction(corrects.number, speech.day(corrects.issuedOn), corrects.reason);
}

function headsOf({ document, speech, says }: Writer): PrintedInvoice['heads'] {
  const sign = speech.sign(document.currency);
  return {
    line: says.line,
    item: says.item,
    name: says.description,
    count: says.quantity,
    unit: says.unit,
    price: says.price(sign),
    tax: says.tax,
    net: says.net[document.kind](sign),
  };
}

function printedLine(line: InvoiceDocumentLine, place: number, writer: Writer): PrintedInvoiceLine {
  const { document, speech, says } = writer;
  return {
    position: line.position,
    line: speech.number(place),
    name: line.name,
    order: ordersOf(document).length === 1 ? '' : says.order(line.orderNumber),
    ...(line.kind === 'goods' ? goodsPart(line, writer) : { sku: '', accountCode: '', ...NO_GOODS }),
    tax: `${line.taxCategory} ${speech.rate(line.taxRateBasisPoints)}`,
    net: speech.minor(line.net),
  };
}

type GoodsPart = Pick<PrintedInvoiceLine, 'sku' | 'accountCode' | keyof typeof NO_GOODS>;
const NO_GOODS = { count: '', unit: '', base: '', price: '', basis: '' };

/** Both codes, the goods as they were counted, the price for one of these units, and the price as it was agreed where that differs. */
function goodsPart(line: InvoiceDocumentLine, { speech, says, decimals }: Writer): GoodsPart {
  const { sku, accountCode, price, baseUnit } = line;
  const codes = { sku, accountCode: accountCode ?? '' };
  if (line.quantity === 0) return { ...codes, ...NO_GOODS, unit: says.creditOfValue };
  const { content, ...counted } = goodsCounted(line, speech);
  const agreed = speech.unitPrice(price, { content: price.basis });
  const agreedFor = price.basis === 1 ? baseUnitOf(baseUnit).label : inBase(baseUnit, price.basis, speech);
  return {
    ...codes,
    ...counted,
    price: speech.unitPrice(price, { content, decimals }),
    basis: price.basis === content ? '' : says.per(agreed, agreedFor),
  };
}

function taxTable({ document, speech, says }: Writer): PrintedTaxTable {
  return {
    title: says.taxTitle,
    heads: { group: says.taxGroup, net: says.taxNet, tax: says.tax },
    groups: document.taxGroups.map(({ category, rateBasisPoints, reason, net, tax }) => ({
      group: `${category} ${speech.rate(rateBasisPoints)}`,
      reason,
      net: speech.minor(net),
      tax: speech.minor(tax),
    })),
  };
}

function settlementOf({ document, says }: Writer): PrintedSettlement {
  const { bank, seller, corrects } = document;
  if (corrects !== null) return { title: says.howSettled, note: says.settled(corrects.number), facts: [] };
  return {
    title: says.howToPay,
    note: says.transfer(seller.name, bank.name),
    facts: [code(says.iban, inBlocks(bank.iban)), code(says.bic, bank.bic), ...referenceOf(document, says)],
  };
}

function slipOf({ document, speech, says }: Writer): PrintedInvoice['slip'] {
  if (document.kind === 'credit-note' || document.number === '') return null;
  return {
    title: says.slip,
    facts: [code(says.title.invoice, document.number), ...referenceOf(document, says), plain(says.amount(document.currency), speech.minor(document.total))],
  };
}

/** A draft has no reference yet. */
function referenceOf({ paymentReference }: InvoiceDocument, says: Says): readonly PrintedFact[] {
  return paymentReference === '' ? [] : [code(says.reference, inBlocks(paymentReference))];
}

/** Account numbers and references in blocks of four, as ISO 11649 and ISO 13616 print them. */
function inBlocks(text: string): string {
  return text.replace(/\s/g, '').replace(/(.{4})(?=.)/g, '$1 ');
}

const plain = (label: string, value: string): PrintedFact => ({ label, value, look: 'plain' });
const code = (label: string, value: string): PrintedFact => ({ label, value, look: 'code' });
const strong = (label: string, value: string): PrintedFact => ({ label, value, look: 'strong' });
