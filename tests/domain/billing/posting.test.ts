import { describe, expect, test } from 'vitest';
import { type ChainLink, chainText, type Entry, type Posting, posting } from '#app/domain/billing/posting.ts';
import { day } from '#app/domain/shared/days.ts';
import { type AccountId, type InvoiceId, id, type LegalEntityId } from '#app/domain/shared/ids.ts';
import { money } from '#app/domain/shared/money.ts';

const accountId = id<AccountId>('buyer');
const entry = (ledgerAccount: Entry['ledgerAccount'], minor: number, currency = 'GBP'): Entry => ({
  ledgerAccount,
  accountId,
  documentId: id<InvoiceId>('invoice'),
  amount: money(minor, currency),
});
const made = (entries: readonly Entry[]): Posting => ({
  kind: 'invoice-issued',
  subject: { kind: 'invoice', id: 'invoice' },
  legalEntityId: id<LegalEntityId>('seller'),
  accountId,
  bookedOn: day('2026-03-04'),
  entries,
  reversesId: null,
});

describe('a posting', () => {
  test('balances, and leaves out entries of nothing', () => {
    const entries = [entry('receivables', 120), entry('revenue', -100), entry('carriage-income', 0), entry('tax-payable', -20)];
    expect(posting(made(entries)).entries.map(({ ledgerAccount }) => ledgerAccount)).toEqual(['receivables', 'revenue', 'tax-payable']);
  });
  test('is refused when it does not balance, also when only in sum over currencies', () => {
    expect(() => posting(made([entry('receivables', 120), entry('revenue', -119)]))).toThrow('a posting that balances, got 1 GBP over');
    expect(() => posting(made([entry('receivables', 120), entry('revenue', -120, 'EUR')]))).toThrow('a posting that balances');
  });
  test('says whose receivables it moves, and of which document', () => {
    const nobody = { ...entry('receivables', 120), accountId: null };
    const nothing = { ...entry('receivables', 120), documentId: null };
    for (const wrong of [nobody, nothing]) expect(() => posting(made([wrong, entry('revenue', -120)]))).toThrow('receivables of an account and a document');
  });
});

describe('the text that is hashed', () => {
  const link: ChainLink = { id: 'p1', sequence: 1, previousHash: '0', at: '2026-03-04T12:00:00.000Z', actorId: null };
  const whole = posting(made([entry('receivables', 120), entry('revenue', -120)]));

  test('changes with every fact of the posting and of its place', () => {
    const others = [
      chainText({ ...link, previousHash: '1' }, whole),
      chainText({ ...link, sequence: 2 }, whole),
      chainText({ ...link, id: 'p2' }, whole),
      chainText({ ...link, at: '2026-03-04T12:00:00.001Z' }, whole),
      chainText({ ...link, actorId: 'someone' }, whole),
      chainText(link, { ...whole, kind: 'payment-applied' }),
      chainText(link, { ...whole, subject: { kind: 'payment', id: 'invoice' } }),
      chainText(link, { ...whole, subject: { kind: 'invoice', id: 'other' } }),
      chainText(link, { ...whole, legalEntityId: id<LegalEntityId>('other') }),
      chainText(link, { ...whole, accountId: id<AccountId>('other') }),
      chainText(link, { ...whole, bookedOn: day('2026-03-05') }),
      chainText(link, posting(made([entry('receivables', 121), entry('revenue', -121)]))),
      chainText(link, posting(made([entry('receivables', 120, 'EUR'), entry('revenue', -120, 'EUR')]))),
      chainText(link, posting(made([entry('receivables', 120), entry('carriage-income', -120)]))),
    ];
    expect(new Set([chainText(link, whole), ...others]).size).toBe(others.length + 1);
  });
});
