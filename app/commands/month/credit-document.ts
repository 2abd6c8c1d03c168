import type { Staff } from '#app/domain/accounts/people.ts';
import { hostScope } from '#app/domain/accounts/scope.ts';
import { type InvoiceLineId, id, type ReturnId } from '#app/domain/shared/ids.ts';
import type { Context } from '#app/ports/context.ts';
import { issueCreditNote } from '#app/use-cases/billing/issue-credit-note.ts';
import { recordReturn } from '#app/use-cases/fulfillment/record-return.ts';
import type { PastDocument } from './past-month.ts';
import { accepted, count, countRefused, type Tally } from './tally.ts';

const REASON = 'returned in the year';

type Crediting = { readonly operations: Staff; readonly finance: Staff; readonly document: PastDocument; readonly tally: Tally };

/** Takes back and credits the lines of a past credit that name goods invoiced this month. Others are counted as not matched. */
export async function creditDocument(context: Context, { operations, finance, document, tally }: Crediting): Promise<void> {
  const matched = await match(context, document, tally);
  const byInvoice = new Map<string, Matched[]>();
  for (const line of matched) byInvoice.set(line.invoiceNumber, [...(byInvoice.get(line.invoiceNumber) ?? []), line]);
  for (const [invoiceNumber, lines] of byInvoice) {
    const returnId = await takeBack(context, operations, lines);
    const credit = await issueCreditNote(context, finance, {
      invoiceNumber,
      lines: lines.map(({ lineId, quantity }) => ({ lineId, quantity })),
      reason: REASON,
      returnId,
      submissionKey: `month:${document.number}:${invoiceNumber}`,
    });
    accepted(credit, `crediting ${document.number}`);
  }
  count(tally, 'returns', byInvoice.size);
  count(tally, 'credit notes', byInvoice.size);
  count(tally, 'credit note lines', matched.length);
}

type Matched = {
  readonly invoiceNumber: string;
  readonly lineId: InvoiceLineId;
  readonly shipmentNumber: string;
  readonly position: number;
  readonly quantity: number;
};

async function match(context: Context, document: PastDocument, tally: Tally): Promise<readonly Matched[]> {
  const goods = document.lines.filter(({ itemId }) => itemId !== null);
  countRefused(tally, 'credited charges, no goods', document.lines.length - goods.length);
  if (goods.length === 0) return [];
  const delivered = await deliveredTo(context, document);
  const taken = new Set<string>();
  const matched: Matched[] = [];
  for (const { itemId, quantity } of goods) {
    const line = delivered.find((each) => each.item_id === itemId && !taken.has(each.id) && leftOf(each) > 0);
    if (!line?.number) {
      countRefused(tally, 'credited lines of goods not delivered this month');
      continue;
    }
    const back = Math.min(quantity, leftOf(line));
    if (back < quantity) countRefused(tally, 'credited lines cut to what was delivered');
    taken.add(line.id);
    const { number: invoiceNumber, shipment_number: shipmentNumber, position } = line;
    matched.push({ invoiceNumber, lineId: id<InvoiceLineId>(line.id), shipmentNumber, position, quantity: back });
  }
  return matched;
}

/** What can still come back and be credited of a line. */
function leftOf(line: { readonly quantity: number; readonly credited_quantity: number; readonly shipped: number; readonly returned: number }): number {
  return Math.min(line.quantity - line.credited_quantity, line.shipped - line.returned);
}

/** Invoiced lines of an account that brought some items, those invoiced last first. */
function deliveredTo({ store }: Context, { accountId, lines }: PastDocument) {
  const itemIds = lines.flatMap(({ itemId }) => (itemId === null ? [] : [itemId]));
  return store
    .reader(hostScope('demo'))
    .selectFrom('invoices as invoice')
    .innerJoin('invoice_lines as line', 'line.invoice_id', 'invoice.id')
    .innerJoin('shipment_lines as delivered', 'delivered.id', 'line.shipment_line_id')
    .innerJoin('shipments as shipment', 'shipment.id', 'delivered.shipment_id')
    .select([
      'invoice.number',
      'line.id',
      'line.quantity',
      'line.credited_quantity',
      'delivered.item_id',
      'delivered.position',
      'delivered.shipped',
      'delivered.returned',
    ])
    .select('shipment.number as shipment_number')
    .where('invoice.account_id', '=', accountId)
    .where('invoice.kind', '=', 'invoice')
    .where('invoice.number', 'is not', null)
    .where('delivered.item_id', 'in', itemIds)
    .orderBy('invoice.sequence', 'desc')
    .orderBy('line.position')
    .execute();
}

/** An invoice is of one shipment, so what is credited of it came back from there. */
async function takeBack(context: Context, operations: Staff, lines: readonly Matched[]): Promise<ReturnId | null> {
  const number = lines[0]?.shipmentNumber ?? '';
  const db = context.store.reader(hostScope('demo'));
  const delivered = await db
    .selectFrom('shipments')
    .innerJoin('shipment_lines as line', 'line.shipment_id', 'shipments.id')
    .select(['shipments.version', 'line.position'])
    .where('shipments.number', '=', number)
    .orderBy('line.position')
    .execute();
  const { returnNumber } = accepted(
    await recordReturn(context, operations, {
      number,
      version: delivered[0]?.version ?? 0,
      reason: REASON,
      lines: delivered.map(({ position }) => ({
        quantity: lines.find((line) => line.position === position)?.quantity ?? 0,
        disposition: 'restock',
      })),
    }),
    `taking back from ${number}`,
  );
  const returned = await db.selectFrom('goods_returns').select('id').where('number', '=', returnNumber).executeTakeFirstOrThrow();
  return id<ReturnId>(returned.id);
}
