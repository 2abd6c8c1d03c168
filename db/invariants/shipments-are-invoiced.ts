import { quantity } from '#app/domain/shared/quantity.ts';
import { extend } from '#app/domain/shared/unit-price.ts';
import type { Database } from '../database.ts';
import { fieldOf, type Violation } from './violation.ts';

/**
 * Whatever left is on exactly one invoice line, or a job that will draft it is not done; the parts of an order line ask together what
 * the line costs, rounded once, for the goods that left.
 */
export async function checkShipmentsAreInvoiced(db: Database): Promise<readonly Violation[]> {
  const shipped = await loadShipped(db);
  const jobs = await db.selectFrom('jobs').select('payload').where('kind', '=', 'draft-invoices').where('status', '<>', 'done').execute();
  const awaited = new Set(jobs.map((job) => fieldOf(job.payload, 'shipmentId')));
  return [
    ...shipped
      .filter((line) => (line.invoiced === null ? !awaited.has(line.shipment_id) : line.invoiced !== line.shipped))
      .map((line) => ({ subject: line.id, problem: `shipped ${line.shipped} but invoiced ${line.invoiced ?? 'nothing, and no job will'}` })),
    ...(await loadParts(db)).flatMap((part) => {
      const price = { tenThousandths: part.price_ten_thousandths, basis: part.price_basis, currency: part.currency };
      const net = extend(price, quantity(part.quantity)).minor;
      return part.net === net ? [] : [{ subject: part.id, problem: `its parts ask ${part.net} but ${part.quantity} cost ${net}` }];
    }),
  ];
}

function loadShipped(db: Database) {
  return db
    .selectFrom('shipment_lines as shipped')
    .innerJoin('shipments', 'shipments.id', 'shipped.shipment_id')
    .leftJoin('invoice_lines as line', (join) => join.onRef('line.shipment_line_id', '=', 'shipped.id').on('line.corrects_line_id', 'is', null))
    .select(['shipped.id', 'shipped.shipment_id', 'shipped.shipped', 'line.quantity as invoiced'])
    .where('shipments.status', '=', 'shipped')
    .where('shipped.shipped', '>', 0)
    .execute();
}

function loadParts(db: Database) {
  return db
    .selectFrom('invoice_lines as part')
    .innerJoin('invoices', 'invoices.id', 'part.invoice_id')
    .innerJoin('order_lines as line', 'line.id', 'part.order_line_id')
    .select((eb) => [
      'line.id',
      'line.price_ten_thousandths',
      'line.price_basis',
      'invoices.currency',
      eb.cast<number>(eb.fn.sum('part.quantity'), 'bigint').as('quantity'),
      eb.cast<number>(eb.fn.sum('part.net'), 'bigint').as('net'),
    ])
    .where('part.corrects_line_id', 'is', null)
    .groupBy(['line.id', 'line.price_ten_thousandths', 'line.price_basis', 'invoices.currency'])
    .execute();
}
