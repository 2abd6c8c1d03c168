import { describe, expect, test } from 'vitest';
import { pdfDocuments } from '#app/adapters/documents/pdf-documents.ts';
import { printedInvoice } from '#app/words/printed-invoice.ts';
import { printedPackingList } from '#app/words/printed-packing-list.ts';
import { anInvoiceDocument, anInvoiceLine, aPackingLine, aPackingList } from '#tests/support/documents.ts';

const documents = pdfDocuments();

async function invoice(part: Parameters<typeof anInvoiceDocument>[0] = {}): Promise<string> {
  return Buffer.from(await documents.invoice(printedInvoice(anInvoiceDocument(part), 'en-GB'))).toString('latin1');
}

async function packingList(part: Parameters<typeof aPackingList>[0] = {}): Promise<string> {
  return Buffer.from(await documents.packingList(printedPackingList(aPackingList(part), 'en-GB'))).toString('latin1');
}

const lines = (count: number) => Array.from({ length: count }, (_, index) => anInvoiceLine({ position: index + 1 }));
const pagesOf = (pdf: string) => pdf.match(/\/Type \/Page\b(?!s)/g)?.length;
const rowsOf = (pdf: string) => pdf.match(/\/S \/TR\b/g)?.length;
/** One head and one row of tax. */
const TAX_ROWS = 2;

describe('an invoice as PDF', () => {
  test('is the same bytes for the same texts, and others for others', async () => {
    expect(await invoice()).toBe(await invoice());
    expect(await invoice()).not.toBe(await invoice({ number: 'INV-000043' }));
  });

  test('has its day of issue as its only date, its title, its language and its tags', async () => {
    const pdf = await invoice();
    expect(pdf.match(/\(D:[^)]*\)/g)).toEqual(['(D:20261112000000Z)']);
    for (const part of ['(Invoice INV-000042)', '/Lang (en-GB)', '/DisplayDocTitle true', '/StructTreeRoot']) expect(pdf).toContain(part);
  });

  test.each([
    [1, 1],
    [2, 1],
    [25, 2],
    [120, 6],
  ])('of %i lines has every line once, on %i pages of A4', async (count, pages) => {
    const pdf = await invoice({ lines: lines(count) });
    expect([rowsOf(pdf), pagesOf(pdf)]).toEqual([1 + count + TAX_ROWS, pages]);
    expect(pdf.match(/\/MediaBox \[0 0 595\.27559\d* 841\.88976\d*\]/g)).toHaveLength(pages);
  });

  test('embeds its three faces, so that it prints the same everywhere', async () => {
    expect((await invoice()).match(/\/FontFile2/g)).toHaveLength(3);
  });

  test('is drawn whatever the lengths of names and codes, with letters of all Latin alphabets', async () => {
    const name = 'Œuvre Łódź Škoda '.repeat(12);
    const pdf = await invoice({
      buyer: { name, code: 'X'.repeat(40), lines: [name], country: 'PL', vatNumber: null },
      lines: [anInvoiceLine({ name, sku: 'A-'.repeat(30), accountCode: 'B'.repeat(60) })],
    });
    expect(pagesOf(pdf)).toBe(1);
  });
});

describe('a packing list as PDF', () => {
  test('has every line once', async () => {
    const pdf = await packingList({ lines: Array.from({ length: 60 }, (_, index) => aPackingLine({ position: index + 1 })) });
    expect([rowsOf(pdf), pagesOf(pdf)]).toEqual([61, 3]);
  });

  test('is the same bytes for the same texts', async () => {
    expect(await packingList()).toBe(await packingList());
  });
});
