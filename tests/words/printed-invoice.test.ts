import { describe, expect, test } from 'vitest';
import { day } from '#app/domain/shared/days.ts';
import { money } from '#app/domain/shared/money.ts';
import { unitPrice } from '#app/domain/shared/unit-price.ts';
import { printedInvoice } from '#app/words/printed-invoice.ts';
import { anInvoiceDocument, anInvoiceLine } from '#tests/support/documents.ts';

const printed = (part: Parameters<typeof anInvoiceDocument>[0] = {}) => printedInvoice(anInvoiceDocument(part), 'en-GB');
const firstLine = (part: Parameters<typeof anInvoiceLine>[0]) => printed({ lines: [anInvoiceLine(part)] }).lines[0];
const pounds = (tenThousandths: number, basis: number) => unitPrice({ tenThousandths, basis, currency: 'GBP' });
const corrects = { number: 'INV-000042', issuedOn: day('2026-11-12'), reason: 'One case broken on arrival' };

describe('an invoice in words', () => {
  test('tells its dates with their year, its terms and every number it goes by', () => {
    expect(printed().facts.map(({ label, value }) => `${label}: ${value.replaceAll('\u00a0', ' ')}`)).toEqual([
      'Account: CARRAWAY',
      'Issued: Thu 12 Nov 2026',
      'Supplied: Tue 10 Nov 2026',
      'Due, 30 days net: Sat 12 Dec 2026',
      'Your order: PO-2026-11655',
      'Our order: SO-0118741',
      'Delivery note: DN-0000007',
    ]);
  });

  test('tells both codes, the unit as ordered, the base quantity, and the price for that unit and as it was agreed', () => {
    expect(firstLine({})).toMatchObject({
      sku: 'MUG',
      accountCode: 'CA-10442',
      count: '10',
      unit: 'case of 6',
      base: '60\u00a0pieces',
      price: '15.30',
      basis: '2.55 per piece',
      tax: 'S 20\u202f%',
      net: '153.00',
    });
  });

  test('says a price per case alone where it was agreed per case', () => {
    expect(firstLine({ price: pounds(15_300_000, 6) })).toMatchObject({ price: '15.30', basis: '' });
  });

  test('keeps the basis of a price that has no exact price per unit', () => {
    const line = firstLine({ price: pounds(10_000_000, 6), unitLabel: 'piece', unitContent: 1, count: 60 });
    expect(line).toMatchObject({ unit: 'pieces', base: '', price: '1.6667', basis: '10.00 per 6\u00a0pieces' });
  });

  test('writes all prices of the column with the decimals that one of them needs', () => {
    const lines = [anInvoiceLine(), anInvoiceLine({ position: 2, price: pounds(2_555_500, 1) })];
    expect(printed({ lines }).lines.map(({ price }) => price)).toEqual(['15.300', '15.333']);
  });

  test('names the order on each line where there are several', () => {
    const { lines, facts } = printed({ lines: [anInvoiceLine(), anInvoiceLine({ position: 2, orderNumber: 'SO-0118742' })] });
    expect(lines.map(({ order }) => order)).toEqual(['Order SO-0118741', 'Order SO-0118742']);
    expect(facts).toContainEqual({ label: 'Our order', value: '2, see lines', look: 'plain' });
  });

  test('leaves out what carriage has not: code, count, unit and price', () => {
    const line = firstLine({ kind: 'carriage', name: 'Carriage', net: money(500, 'GBP') });
    expect(line).toMatchObject({ name: 'Carriage', sku: '', count: '', unit: '', base: '', price: '', basis: '', net: '5.00' });
  });

  test('gives the reason beside a rate that charges nothing', () => {
    const book = anInvoiceLine({ position: 2, taxCategory: 'Z', taxRateBasisPoints: 0 });
    expect(printed({ lines: [anInvoiceLine(), book] }).taxes.groups).toEqual([
      { group: 'S 20\u202f%', reason: '', net: '153.00', tax: '30.60' },
      { group: 'Z 0\u202f%', reason: 'Books, zero rated', net: '153.00', tax: '0.00' },
    ]);
  });

  test('asks for the total with account, bank and reference in blocks of four', () => {
    const { total, settlement, slip } = printed();
    expect(total).toEqual({ label: 'Total, GBP', value: '183.60', look: 'strong' });
    expect(settlement.facts.map(({ value }) => value)).toEqual(['GB33 BUKB 2020 1555 5555 55', 'BUKBGB22', 'RF80 INV0 0004 2']);
    expect(slip?.facts.map(({ value }) => value)).toEqual(['INV-000042', 'RF80 INV0 0004 2', '183.60']);
  });

  test('names the country of a party abroad', () => {
    const buyer = { name: 'Œuvre sp. z o.o.', code: null, lines: ['00-001 Łódź'], country: 'PL', vatNumber: 'PL 0000000000' };
    expect(printed({ buyer }).parties[0]?.lines).toEqual(['Œuvre sp. z o.o.', '00-001 Łódź', 'Poland', 'VAT PL 0000000000']);
  });
});

describe('a draft', () => {
  test('says on every page that it is none, and has neither number nor slip', () => {
    const draft = printed({ number: '', paymentReference: '' });
    expect(draft).toMatchObject({ draft: 'DRAFT – not an invoice', name: 'Draft invoice', slip: null });
    expect(draft.settlement.facts.map(({ label }) => label)).toEqual(['IBAN', 'BIC']);
    expect(printed().draft).toBeNull();
  });
});

describe('a credit note', () => {
  const note = printed({ kind: 'credit-note', number: 'CN-000003', corrects, lines: [anInvoiceLine({ count: 0, quantity: 0, net: money(1_250, 'GBP') })] });

  test('names the invoice and the reason', () => {
    expect(note.correction?.replaceAll('\u00a0', ' ')).toBe('Credits part or all of invoice INV-000042 of Thu 12 Nov 2026. Reason: One case broken on arrival');
    expect(note.facts).toContainEqual({ label: 'Corrects', value: 'INV-000042', look: 'code' });
  });

  test('calls its amounts, which are above zero, credited, and asks for no payment', () => {
    expect([note.heads.net, note.total.label, note.total.value]).toEqual(['Net credited, £', 'Total credited, GBP', '15.00']);
    expect(note.facts.map(({ label }) => label).filter((label) => label.startsWith('Due'))).toEqual([]);
    expect([note.slip, note.settlement.facts]).toEqual([null, []]);
  });

  test('says of a credit of value alone that no goods are in it', () => {
    expect(note.lines[0]).toMatchObject({ count: '', unit: 'credit of value', price: '', net: '12.50' });
  });
});
