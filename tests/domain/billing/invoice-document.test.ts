import { expect, test } from 'vitest';
import { invoiceDocument } from '#app/domain/billing/invoice-document.ts';
import { day } from '#app/domain/shared/days.ts';
import { money } from '#app/domain/shared/money.ts';
import { unitPrice } from '#app/domain/shared/unit-price.ts';
import { anInvoiceDocument, anInvoiceLine } from '#tests/support/documents.ts';

const pence = (minor: number) => money(minor, 'GBP');
const corrects = { number: 'INV-000042', issuedOn: day('2026-11-12'), reason: 'One case broken on arrival' };

test('adds lines of several tax rates up to one total', () => {
  const book = anInvoiceLine({ position: 2, sku: 'BOOK', taxCategory: 'Z', taxRateBasisPoints: 0 });
  const document = anInvoiceDocument({ lines: [anInvoiceLine(), book] });
  expect(document).toMatchObject({ net: pence(30_600), tax: pence(3_060), total: pence(33_660) });
  expect(document.taxGroups).toHaveLength(2);
});

test('refuses totals that do not follow from the lines', () => {
  const document = anInvoiceDocument();
  const wrong = [
    { net: pence(1) },
    { tax: pence(1) },
    { total: pence(1) },
    { taxGroups: [] },
    { lines: [anInvoiceLine({ net: pence(1) })] },
    { lines: [anInvoiceLine({ price: unitPrice({ tenThousandths: 1, basis: 1, currency: 'EUR' }) })] },
  ];
  for (const part of wrong) expect(() => invoiceDocument({ ...document, ...part })).toThrow('must hold');
});

test('a credit note names the invoice it corrects, and an invoice names none', () => {
  expect(anInvoiceDocument({ kind: 'credit-note', corrects }).corrects).toEqual(corrects);
  expect(() => anInvoiceDocument({ kind: 'credit-note' })).toThrow('names what it corrects');
  expect(() => anInvoiceDocument({ corrects })).toThrow('names what it corrects');
});
