import { quantity } from '#app/domain/shared/quantity.ts';
import { extend } from '#app/domain/shared/unit-price.ts';
import type { Database } from '../database.ts';
import type { Violation } from './violation.ts';

/** The net of a line is its price times its quantity, rounded once, and the quantity is what was typed in units of the line. */
export async function checkLineAmounts(db: Database): Promise<readonly Violation[]> {
  const lines = await db
    .selectFrom('order_lines as line')
    .innerJoin('orders', 'orders.id', 'line.order_id')
    .select([
      'line.id',
      'line.quantity',
      'line.typed_quantity',
      'line.unit_content',
      'line.price_ten_thousandths',
      'line.price_basis',
      'line.net',
      'orders.currency',
    ])
    .execute();
  return lines.flatMap((line) => {
    const price = { tenThousandths: line.price_ten_thousandths, basis: line.price_basis, currency: line.currency };
    const net = extend(price, quantity(line.quantity)).minor;
    const typed = line.typed_quantity * line.unit_content;
    if (net === line.net && typed === line.quantity) return [];
    return [{ subject: line.id, problem: `net ${line.net} but ${net} by its price, quantity ${line.quantity} but ${typed} as typed` }];
  });
}
