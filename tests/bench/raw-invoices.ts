import { createHash, randomUUID } from 'node:crypto';
import type { RawConnection } from './raw-connections.ts';

type ShippedRow = {
  readonly shipment_line_id: string;
  readonly order_id: string;
  readonly order_line_id: string;
  readonly sku: string;
  readonly name: string;
  readonly account_code: string | null;
  readonly unit_code: string;
  readonly unit_label: string;
  readonly unit_content: number;
  readonly base_unit: string;
  readonly shipped: number;
  readonly price_ten_thousandths: number;
  readonly price_basis: number;
  readonly tax_category: string;
  readonly tax_rate_basis_points: number;
};
type ShipmentRow = { readonly account_id: string; readonly site_id: string; readonly shipped_on: string; readonly legal_entity_id: string };

/**
 * What a skilled hand would write straight on the driver to bill a shipment: drafted in one transaction, numbered, frozen and posted in
 * another, as a person looks at it in between; the same rows as ours, without differences of lines, parts or credits to think of.
 */
export class RawInvoices {
  readonly #connection: RawConnection;

  constructor(connection: RawConnection) {
    this.#connection = connection;
  }

  /** Drafts and issues the invoice of a shipment; its number. */
  async bill(shipmentId: string, userId: string): Promise<string> {
    const invoiceId = await this.#inTransaction(() => this.#draft(shipmentId));
    return this.#inTransaction(() => this.#issue(invoiceId, userId));
  }

  async #draft(shipmentId: string): Promise<string> {
    const [shipment] = await this.#connection.all<ShipmentRow>(
      'select s.account_id, s.site_id, s.shipped_on, e.id as legal_entity_id from shipments s, legal_entities e where s.id = ?',
      [shipmentId],
    );
    const lines = await this.#connection.all<ShippedRow>(
      `select s.id as shipment_line_id, s.order_id, s.order_line_id, s.shipped, l.sku, l.name, l.account_code, l.unit_code, l.unit_label, l.unit_content, i.base_unit,
         l.price_ten_thousandths, l.price_basis, l.tax_category, l.tax_rate_basis_points
       from shipment_lines s join order_lines l on l.id = s.order_line_id join items i on i.id = l.item_id where s.shipment_id = ? order by s.position`,
      [shipmentId],
    );
    const [first] = lines;
    if (!shipment || !first) throw new Error('the raw side knows every shipment it is given');
    const [order] = await this.#connection.all<{ readonly po_number: string | null; readonly payment_days: number; readonly currency: string }>(
      'select po_number, payment_days, currency from orders where id = ?',
      [first.order_id],
    );
    await this.#connection.all('select order_line_id, sum(quantity), sum(net) from invoice_lines where order_id = ? group by order_line_id', [first.order_id]);
    const nets = lines.map(({ shipped, price_ten_thousandths, price_basis }) => Math.round((price_ten_thousandths * shipped) / price_basis / 10_000));
    const net = nets.reduce((sum, each) => sum + each, 0);
    const tax = Math.round(net * 0.2);
    const invoiceId = randomUUID();
    await this.#connection.run(
      `insert into invoices (id, account_id, site_id, legal_entity_id, kind, status, shipment_id, reason, po_number, payment_days, supplied_on, currency, net, tax, total, tax_groups,
         open, created_at, version) values (?, ?, ?, ?, 'invoice', 'in-review', ?, '', ?, ?, ?, ?, ?, ?, ?, '[]', 0, ?, 1)`,
      [
        invoiceId,
        shipment.account_id,
        shipment.site_id,
        shipment.legal_entity_id,
        shipmentId,
        order?.po_number ?? null,
        order?.payment_days ?? 30,
        shipment.shipped_on,
        order?.currency ?? 'GBP',
        net,
        tax,
        net + tax,
        new Date().toISOString(),
      ],
    );
    await this.#insert(
      `invoice_lines (id, account_id, invoice_id, position, kind, order_id, order_line_id, shipment_line_id, sku, name, account_code, unit_code, unit_label, unit_content, base_unit,
         quantity, price_ten_thousandths, price_basis, net, tax_category, tax_rate_basis_points, tax_reason, credited_quantity, credited_net)`,
      lines.map((line, at) => [
        randomUUID(),
        shipment.account_id,
        invoiceId,
        at,
        'goods',
        line.order_id,
        line.order_line_id,
        line.shipment_line_id,
        line.sku,
        line.name,
        line.account_code,
        line.unit_code,
        line.unit_label,
        line.unit_content,
        line.base_unit,
        line.shipped,
        line.price_ten_thousandths,
        line.price_basis,
        nets[at] ?? 0,
        line.tax_category,
        line.tax_rate_basis_points,
        '',
        0,
        0,
      ]),
    );
    return invoiceId;
  }

  async #issue(invoiceId: string, userId: string): Promise<string> {
    const [invoice] = await this.#connection.all<IssuedRow>(
      'select account_id, legal_entity_id, total, net, tax, currency, payment_days, supplied_on from invoices where id = ?',
      [invoiceId],
    );
    const lines = await this.#connection.all<{ readonly order_line_id: string; readonly order_id: string; readonly quantity: number }>(
      'select * from invoice_lines where invoice_id = ? order by position',
      [invoiceId],
    );
    if (!invoice) throw new Error('the invoice just drafted');
    await this.#connection.run(
      `with asked(id, quantity) as (values ${lines.map(() => '(?, ?)').join(', ')})
       update order_lines set invoiced = invoiced + asked.quantity from asked where order_lines.id = asked.id`,
      lines.flatMap((line) => [line.order_line_id, line.quantity]),
    );
    const [drawn] = await this.#connection.all<{ readonly last_sequence: number }>(
      `update number_series set last_sequence = last_sequence + 1 where legal_entity_id = ? and series = 'INV' returning last_sequence`,
      [invoice.legal_entity_id],
    );
    const sequence = drawn?.last_sequence ?? 0;
    const [number, now] = [`INV-${String(sequence).padStart(6, '0')}`, new Date().toISOString()];
    const today = now.slice(0, 10);
    await this.#connection.run(
      `update invoices set status = 'issued', series = 'INV', sequence = ?, number = ?, issued_on = ?, due_on = ?, payment_reference = ?, issued_at = ?, issued_by = ?, open = total,
         version = 2 where id = ?`,
      [sequence, number, today, today, number, now, userId, invoiceId],
    );
    const body = JSON.stringify({ number, issuedOn: today, ...invoice, lines });
    const document = [invoiceId, invoice.account_id, number, body, sha256(body), now];
    await this.#connection.run('insert into issued_documents (invoice_id, account_id, number, body, sha256, issued_at) values (?, ?, ?, ?, ?, ?)', document);
    await this.#post(invoice, { invoiceId, userId, now });
    await this.#connection.run(`update orders set status = 'invoiced' where id = ?`, [lines[0]?.order_id]);
    await this.#connection.run(`insert into audit_rows values (?, ?, ?, null, ?, 'invoice-issued', 'invoice', ?, '{}')`, [
      randomUUID(),
      now,
      userId,
      invoice.account_id,
      invoiceId,
    ]);
    await this.#connection.run(`insert into jobs values (?, 'render-invoice', '{}', 'done', ?, 0, 8, null, null, null, ?, null)`, [randomUUID(), now, now]);
    return number;
  }

  async #post(invoice: IssuedRow, { invoiceId, userId, now }: { readonly invoiceId: string; readonly userId: string; readonly now: string }): Promise<void> {
    const [head] = await this.#connection.all<{ readonly sequence: number; readonly hash: string }>(
      `select sequence, hash from ledger_head where name = 'ledger'`,
      [],
    );
    const [postingId, sequence] = [randomUUID(), (head?.sequence ?? 0) + 1];
    const entries = [
      ['receivables', invoice.total, invoice.account_id, invoiceId],
      ['revenue', -invoice.net, null, null],
      ['tax-payable', -invoice.tax, null, null],
    ] as const;
    const hash = sha256(JSON.stringify([head?.hash, sequence, invoiceId, entries]));
    const { legal_entity_id, account_id, currency } = invoice;
    await this.#insert(
      'ledger_postings (id, sequence, legal_entity_id, at, booked_on, kind, subject_kind, subject_id, account_id, actor_id, previous_hash, hash)',
      [[postingId, sequence, legal_entity_id, now, now.slice(0, 10), 'invoice-issued', 'invoice', invoiceId, account_id, userId, head?.hash ?? '', hash]],
    );
    await this.#insert(
      'ledger_entries (posting_id, position, ledger_account, account_id, document_id, currency, amount)',
      entries.map(([ledgerAccount, amount, accountId, documentId], at) => [postingId, at, ledgerAccount, accountId, documentId, currency, amount]),
    );
    await this.#connection.run(`update ledger_head set sequence = ?, hash = ? where name = 'ledger'`, [sequence, hash]);
  }

  async #inTransaction<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    await this.#connection.run(this.#connection.words.begin, []);
    try {
      const answer = await work();
      await this.#connection.run('commit', []);
      return answer;
    } catch (error) {
      await this.#connection.run('rollback', []);
      throw error;
    }
  }

  async #insert(into: string, rows: readonly (readonly unknown[])[]): Promise<void> {
    const row = `(${(rows[0] ?? []).map(() => '?').join(', ')})`;
    await this.#connection.run(`insert into ${into} values ${rows.map(() => row).join(', ')}`, rows.flat());
  }
}

type IssuedRow = {
  readonly account_id: string;
  readonly legal_entity_id: string;
  readonly currency: string;
  readonly net: number;
  readonly tax: number;
  readonly total: number;
  readonly payment_days: number;
  readonly supplied_on: string;
};

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
