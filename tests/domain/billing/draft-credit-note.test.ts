import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { issuedPosting } from '#app/domain/billing/billing-postings.ts';
import { type CreditableInvoice, type CreditRequest, creditableOf, type DraftedCredit, draftCreditNote } from '#app/domain/billing/draft-credit-note.ts';
import { sumInvoice } from '#app/domain/billing/invoice-sums.ts';
import { day } from '#app/domain/shared/days.ts';
import { type AccountId, type InvoiceId, type InvoiceLineId, id, type LegalEntityId } from '#app/domain/shared/ids.ts';
import { addMoney, sumMoney } from '#app/domain/shared/money.ts';
import { quantity } from '#app/domain/shared/quantity.ts';
import { anInvoiceLine, EXPORT, GBP, NOTHING, pounds, VAT } from './facts.ts';

const lineId = id<InvoiceLineId>('invoiced');

function anIssued(lines = [anInvoiceLine()]): CreditableInvoice {
  return { status: 'issued', currency: GBP, lines, taxGroups: sumInvoice(lines, GBP).taxGroups, creditedGroups: [] };
}

/** The invoice after a credit note, as the database keeps it. */
function after(invoice: CreditableInvoice, credit: DraftedCredit): CreditableInvoice {
  const lines = invoice.lines.map((line) => {
    const taken = credit.lines.find(({ correctsLineId }) => correctsLineId === line.id);
    if (!taken) return line;
    return { ...line, credited: { quantity: quantity(line.credited.quantity + taken.quantity), net: addMoney(line.credited.net, taken.net) } };
  });
  return { ...invoice, lines, creditedGroups: [...invoice.creditedGroups, ...credit.sums.taxGroups] };
}

function draft(invoice: CreditableInvoice, requests: readonly CreditRequest[]): DraftedCredit {
  const drafted = draftCreditNote(invoice, requests);
  if (!drafted.ok) throw new Error(JSON.stringify(drafted.refusal));
  return drafted.value;
}

describe('a credit note', () => {
  test('of the whole equals the invoice to the cent', () => {
    const invoice = anIssued([anInvoiceLine(), anInvoiceLine({ id: id<InvoiceLineId>('second'), price: { tenThousandths: 33_333, basis: 1, currency: GBP } })]);
    const credit = draft(
      invoice,
      invoice.lines.map((line) => ({ lineId: line.id, quantity: line.quantity })),
    );
    expect(credit.sums).toEqual(sumInvoice(invoice.lines, GBP));
  });

  test('of some goods takes their share of what is left, at the price they were invoiced for', () => {
    const credit = draft(anIssued(), [{ lineId, quantity: 3 }]);
    expect(credit.lines).toMatchObject([{ quantity: 3, net: pounds(300), price: { tenThousandths: 1_000_000 }, correctsLineId: lineId }]);
    expect(credit.sums).toMatchObject({ net: pounds(300), tax: pounds(60), total: pounds(360) });
  });

  test('of value alone counts no goods, and lowers what the goods are still worth', () => {
    const first = draft(anIssued(), [{ lineId, net: 200 }]);
    expect(first.lines).toMatchObject([{ quantity: 0, net: pounds(200) }]);
    expect(draft(after(anIssued(), first), [{ lineId, quantity: 5 }]).lines).toMatchObject([{ quantity: 5, net: pounds(400) }]);
  });

  test('keeps category, rate and reason of the invoice', () => {
    const credit = draft(anIssued([anInvoiceLine({ tax: EXPORT })]), [{ lineId, quantity: 1 }]);
    expect(credit.sums.taxGroups).toMatchObject([{ category: 'G', rateBasisPoints: 0, reason: 'Export of goods' }]);
  });

  test('takes the rest of the tax with the last of the goods', () => {
    const penny = anInvoiceLine({ quantity: quantity(3), price: { tenThousandths: 10_000, basis: 1, currency: GBP } });
    let invoice = anIssued([penny]);
    const taxes = [1, 1, 1].map((count) => {
      const credit = draft(invoice, [{ lineId, quantity: count }]);
      invoice = after(invoice, credit);
      return credit.sums.tax.minor;
    });
    expect([invoice.taxGroups[0]?.tax.minor, taxes]).toEqual([1, [1, 0, 0]]);
  });
});

describe('a credit note is refused', () => {
  const left = { quantity: 10, net: pounds(1_000) };
  test.each([
    ['for a line that is not on the invoice', [{ lineId: id<InvoiceLineId>('other'), quantity: 1 }], { kind: 'unknown-line', lineId: 'other' }],
    ['for one piece more than is left', [{ lineId, quantity: 11 }], { kind: 'more-than-left', lineId, sku: 'MUG', left }],
    ['for one penny more than is left', [{ lineId, net: 1_001 }], { kind: 'more-than-left', lineId, sku: 'MUG', left }],
    ['for nothing of a line', [{ lineId, quantity: 0 }], { kind: 'nothing-asked', lineId, sku: 'MUG' }],
    ['for a negative value', [{ lineId, net: -1 }], { kind: 'nothing-asked', lineId, sku: 'MUG' }],
    [
      'for a line named twice',
      [
        { lineId, quantity: 1 },
        { lineId, net: 1 },
      ],
      { kind: 'line-twice', lineId, sku: 'MUG' },
    ],
  ] as const)('%s', (_, requests, problem) => {
    expect(draftCreditNote(anIssued(), requests)).toEqual({ ok: false, refusal: { kind: 'lines-with-problems', problems: [problem] } });
  });
  test('for exactly what is left it is not', () => expect(draftCreditNote(anIssued(), [{ lineId, net: 1_000 }]).ok).toBe(true));
  test('of a draft, and of nothing', () => {
    expect(draftCreditNote({ ...anIssued(), status: 'in-review' }, [])).toEqual({ ok: false, refusal: { kind: 'not-issued', status: 'in-review' } });
    expect(draftCreditNote(anIssued(), [])).toEqual({ ok: false, refusal: { kind: 'nothing-to-credit' } });
  });
});

test('any sequence of credits never exceeds the invoice, and what is left at last ends at exactly zero', () => {
  const lineShape = fc.record({
    count: fc.integer({ min: 1, max: 60 }),
    tenThousandths: fc.integer({ min: 1, max: 3_000_000 }),
    tax: fc.constantFrom(VAT, EXPORT, { category: 'S', rateBasisPoints: 550, reason: '' }),
  });
  const steps = fc.array(fc.record({ line: fc.nat(), share: fc.integer({ min: 1, max: 100 }), byValue: fc.boolean() }), { maxLength: 12 });
  fc.assert(
    fc.property(fc.array(lineShape, { minLength: 1, maxLength: 5 }), steps, (drawn, wanted) => {
      const lines = drawn.map(({ count, tenThousandths, tax }, index) =>
        anInvoiceLine({
          id: id<InvoiceLineId>(`${index}`),
          position: index,
          quantity: quantity(count),
          price: { tenThousandths, basis: 1, currency: GBP },
          tax,
        }),
      );
      let invoice = anIssued(lines);
      const whole = sumInvoice(lines, GBP);
      const totals = [pounds(0)];
      const credit = (requests: readonly CreditRequest[]) => {
        const drafted = draftCreditNote(invoice, requests);
        if (!drafted.ok) return;
        const { sums } = drafted.value;
        for (const group of sums.taxGroups) {
          expect(group.tax.minor).toBeGreaterThanOrEqual(0);
          expect(Math.abs(group.tax.minor - Math.round((group.net.minor * group.rateBasisPoints) / 10_000))).toBeLessThanOrEqual(1);
        }
        invoice = after(invoice, drafted.value);
        totals.push(sums.total);
        expect(sumMoney(totals, GBP).minor).toBeLessThanOrEqual(whole.total.minor);
      };
      for (const step of wanted) {
        const line = invoice.lines[step.line % invoice.lines.length];
        if (!line) continue;
        const left = creditableOf(line);
        const part = (of: number) => Math.max(1, Math.floor((of * step.share) / 100));
        credit([step.byValue ? { lineId: line.id, net: part(left.net.minor) } : { lineId: line.id, quantity: part(left.quantity) }]);
      }
      credit(invoice.lines.filter((line) => creditableOf(line).quantity > 0).map((line) => ({ lineId: line.id, quantity: creditableOf(line).quantity })));
      credit(invoice.lines.filter((line) => creditableOf(line).net.minor > 0).map((line) => ({ lineId: line.id, net: creditableOf(line).net.minor })));
      expect(sumMoney(totals, GBP)).toEqual(whole.total);
    }),
  );
});

test('an invoice and its full credit move every account of the ledger back to nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 9_999 }), { minLength: 1, maxLength: 6 }), fc.nat({ max: 2_000 }), (counts, carriage) => {
      const goods = counts.map((count, index) =>
        anInvoiceLine({ id: id<InvoiceLineId>(`${index}`), quantity: quantity(count), price: { tenThousandths: 12_345, basis: 7, currency: GBP } }),
      );
      const lines = [...goods, anInvoiceLine({ id: id<InvoiceLineId>('carriage'), kind: 'carriage', net: pounds(carriage), credited: NOTHING })];
      const facts = { legalEntityId: id<LegalEntityId>('seller'), accountId: id<AccountId>('buyer'), issuedOn: day('2026-03-04'), currency: GBP, lines };
      const sums = sumInvoice(lines, GBP);
      const entries = (['invoice', 'credit-note'] as const).flatMap((kind) => issuedPosting({ ...facts, id: id<InvoiceId>(kind), kind, sums }).entries);
      for (const account of new Set(entries.map((entry) => entry.ledgerAccount)))
        expect(entries.filter((entry) => entry.ledgerAccount === account).reduce((sum, entry) => sum + entry.amount.minor, 0)).toBe(0);
    }),
  );
});
