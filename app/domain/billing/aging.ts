import { type Day, daysBetween } from '../shared/days.ts';
import { addMoney, type Money, money } from '../shared/money.ts';

/** Days past due: up to 0, 1–30, 31–60, 61–90, from 91 on. Source: domain.md part 15. */
export type AgingBucket = 'current' | '1-30' | '31-60' | '61-90' | '90+';

/** What is open in one currency, by how long it is overdue. total: all buckets together. */
export type Aging = { readonly currency: string; readonly buckets: Readonly<Record<AgingBucket, Money>>; readonly total: Money };

/** A document as aging sees it; open is positive for both kinds. */
export type OpenDocument = { readonly kind: 'invoice' | 'credit-note'; readonly open: Money; readonly dueOn: Day };

/** Open amounts by days past due on a day, per currency in its order; credits stand signed at their own due day. Source: domain.md parts 11, 15. */
export function agingOf(documents: readonly OpenDocument[], on: Day): readonly Aging[] {
  const currencies = [...new Set(documents.map(({ open }) => open.currency))].sort();
  return currencies.map((currency) =>
    documents.filter(({ open }) => open.currency === currency).reduce((aging, document) => addDocument(aging, document, on), emptyAging(currency)),
  );
}

/** The bucket of a document so many days past due. Source: domain.md part 15. */
export function agingBucket(daysPastDue: number): AgingBucket {
  if (daysPastDue <= 0) return 'current';
  if (daysPastDue <= 30) return '1-30';
  if (daysPastDue <= 60) return '31-60';
  return daysPastDue <= 90 ? '61-90' : '90+';
}

function addDocument({ currency, buckets, total }: Aging, { kind, open, dueOn }: OpenDocument, on: Day): Aging {
  const signed = money(kind === 'invoice' ? open.minor : -open.minor, currency);
  const bucket = agingBucket(daysBetween(dueOn, on));
  return { currency, buckets: { ...buckets, [bucket]: addMoney(buckets[bucket], signed) }, total: addMoney(total, signed) };
}

function emptyAging(currency: string): Aging {
  const none = money(0, currency);
  return { currency, buckets: { current: none, '1-30': none, '31-60': none, '61-90': none, '90+': none }, total: none };
}
