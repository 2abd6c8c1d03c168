import { createHash } from 'node:crypto';
import type { Buyer } from '#app/domain/accounts/people.ts';
import type { PlaceOrder } from './place-order.ts';

/** A hash of what is ordered, so that one submission key can never stand for two different orders. */
export function fingerprintOf(buyer: Buyer, command: PlaceOrder): string {
  const content = [buyer.siteId, command.poNumber.trim(), command.requestedOn, command.lines.map((line) => [line.code, line.quantity, line.unit])];
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}
