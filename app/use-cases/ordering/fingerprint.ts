import { createHash } from 'node:crypto';
import type { Buyer } from '#app/domain/accounts/people.ts';
import type { TypedLine } from '#app/domain/ordering/order-facts.ts';
import type { Day } from '#app/domain/shared/days.ts';

type Content = { readonly lines: readonly TypedLine[]; readonly poNumber: string; readonly requestedOn: Day | null };

/** A hash of what is ordered and for where, so that one submission key can never stand for two different orders. */
export function fingerprintOf(buyer: Buyer, { lines, poNumber, requestedOn }: Content): string {
  const content = [buyer.siteId, poNumber.trim(), requestedOn, lines.map((line) => [line.code, line.quantity, line.unit])];
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}
