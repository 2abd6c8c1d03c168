import { addDays, type Day, day } from '../shared/days.ts';

/** When an invoice is to be paid: so many days after its own day, or after the last day of its month. */
export type PaymentTerms = { readonly kind: 'net' | 'end-of-month'; readonly days: number };

/** The last day on which an invoice is paid in time; the days are the legal entity's. Source: domain.md parts 11 and 15. */
export function dueDate(issuedOn: Day, terms: PaymentTerms): Day {
  return addDays(terms.kind === 'net' ? issuedOn : lastOfMonth(issuedOn), terms.days);
}

function lastOfMonth(of: Day): Day {
  const inNextMonth = addDays(day(`${of.slice(0, 8)}28`), 4);
  return addDays(day(`${inNextMonth.slice(0, 8)}01`), -1);
}
