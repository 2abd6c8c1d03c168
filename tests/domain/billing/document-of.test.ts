import { describe, expect, test } from 'vitest';
import { type DocumentFacts, documentOf } from '#app/domain/billing/document-of.ts';
import { documentNumber, type Invoice } from '#app/domain/billing/invoice.ts';
import { sumInvoice } from '#app/domain/billing/invoice-sums.ts';
import { proposeCredit } from '#app/domain/billing/propose-credit.ts';
import { canonicalJson } from '#app/domain/shared/canonical-json.ts';
import { day } from '#app/domain/shared/days.ts';
import { type AccountId, type InvoiceId, id, type LegalEntityId, type OrderId, type ShipmentLineId } from '#app/domain/shared/ids.ts';
import { quantity } from '#app/domain/shared/quantity.ts';
import { anInvoiceLine, EXPORT, GBP, pounds } from './facts.ts';

const party = { name: 'Carraway & Sons', code: 'C1', lines: ['1 Mill Lane'], country: 'GB', vatNumber: null };
const facts: DocumentFacts = {
  seller: {
    id: id<LegalEntityId>('seller'),
    code: 'B',
    name: 'Bellwether Ltd',
    lines: ['27 Canal Wharf'],
    country: 'GB',
    zone: 'Europe/London',
    currency: GBP,
    vatNumber: 'GB999999973',
    companyNumber: '09999999',
    bank: { name: 'Bank', iban: 'GB04FNNL00000012345678', bic: 'FNNLGB21XXX' },
    email: 'accounts@example.com',
    phone: '1',
  },
  buyer: party,
  shipTo: party,
  shipmentNumber: 'DN-1',
  corrects: null,
  orderNumbers: new Map([[id<OrderId>('order'), 'SO-1']]),
};

function anInvoice(overrides: Partial<Invoice> = {}): Invoice {
  const lines = overrides.lines ?? [anInvoiceLine({ tax: EXPORT })];
  return {
    id: id<InvoiceId>('invoice'),
    kind: 'invoice',
    status: 'in-review',
    version: 1,
    number: null,
    note: null,
    accountId: id<AccountId>('buyer'),
    siteId: id<AccountId>('site'),
    legalEntityId: id<LegalEntityId>('seller'),
    shipmentId: null,
    correctsId: null,
    reason: '',
    poNumber: 'PO-1',
    paymentDays: 30,
    suppliedOn: day('2026-03-02'),
    issuedOn: null,
    dueOn: null,
    paymentReference: null,
    currency: GBP,
    sums: sumInvoice(lines, GBP),
    open: pounds(0),
    lines,
    ...overrides,
  };
}

describe('the document of an invoice', () => {
  const issue = { number: 'INV-000001', issuedOn: day('2026-03-04') };

  test('is due by its terms, has a reference of its number, and says why no tax is asked', () => {
    expect(documentOf(anInvoice(), facts, issue)).toMatchObject({
      number: 'INV-000001',
      dueOn: '2026-04-03',
      paymentReference: 'RF69INV000001',
      poNumber: 'PO-1',
      shipmentNumber: 'DN-1',
      taxGroups: [{ category: 'G', reason: 'Export of goods' }],
      lines: [{ orderNumber: 'SO-1', count: 10 }],
      total: pounds(1_000),
    });
  });
  test('has no number and no reference while it is a draft', () => {
    expect(documentOf(anInvoice(), facts, { ...issue, number: '' })).toMatchObject({ number: '', paymentReference: '' });
  });
  test('counts in the unit of the account, and in pieces what is no whole number of it', () => {
    const unit = { code: 'XCS', label: 'case of 6', content: 6 };
    const lines = [12, 7].map((count) => anInvoiceLine({ unit, quantity: quantity(count) }));
    const document = documentOf(anInvoice({ lines }), facts, issue);
    expect(document.lines.map(({ count, unitLabel, unitContent }) => [count, unitLabel, unitContent])).toEqual([
      [2, 'case of 6', 6],
      [7, 'piece', 1],
    ]);
  });
  test('of an order without a number is a bug', () => {
    expect(() => documentOf(anInvoice(), { ...facts, orderNumbers: new Map() }, issue)).toThrow('the number of order');
  });
});

test('numbers have at least six digits and never fewer than they need', () => {
  expect([1, 999_999, 1_000_000].map((sequence) => documentNumber('INV', sequence))).toEqual(['INV-000001', 'INV-999999', 'INV-1000000']);
});

test('equal values are equal texts, whatever the order of their keys', () => {
  expect(canonicalJson({ b: [{ d: 1, c: null }], a: 'x' })).toBe('{"a":"x","b":[{"c":null,"d":1}]}');
  expect(canonicalJson({ a: 'x', b: [{ c: null, d: 1 }] })).toBe(canonicalJson({ b: [{ d: 1, c: null }], a: 'x' }));
});

describe('what a return asks to be credited', () => {
  const back = (count: number) => new Map([[id<ShipmentLineId>('shipped'), count]]);
  test('is what came back, as far as it is not credited', () => {
    const line = anInvoiceLine({ credited: { quantity: quantity(8), net: pounds(800) } });
    expect(proposeCredit([line], back(1))).toEqual([{ lineId: line.id, quantity: 1 }]);
    expect(proposeCredit([line], back(5))).toEqual([{ lineId: line.id, quantity: 2 }]);
  });
  test('is nothing for other lines, or for goods credited for it already', () => {
    expect(proposeCredit([anInvoiceLine({ shipmentLineId: null }), anInvoiceLine()], back(0))).toEqual([]);
  });
});
