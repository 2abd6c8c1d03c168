import { randomUUID } from 'node:crypto';
import type { RawConnection } from './raw-connections.ts';

type PriceRow = { readonly step: number; readonly item_id: string; readonly breaks: string; readonly basis: number };
type ItemRow = {
  readonly id: string;
  readonly sku: string;
  readonly name: string;
  readonly on_hand: number;
  readonly reserved: number;
  readonly warehouse_id: string;
  readonly tax: number;
};
export type RawLine = { readonly sku: string; readonly quantity: number };
export type RawPrice = { readonly itemId: string; readonly price: number; readonly net: number };
export type RawBuyer = {
  readonly accountId: string;
  readonly siteId: string;
  readonly userId: string;
  readonly lineage: readonly string[];
  readonly today: string;
};

/**
 * What a skilled hand would write straight on the driver for this one job, prepared once, without walls, units, traces or
 * promises by date: the limit our own figures are held against.
 */
export class RawStore {
  readonly #connection: RawConnection;

  constructor(connection: RawConnection) {
    this.#connection = connection;
  }

  /** Reads every tier of the items in one statement and picks: nearest contract first, then list price; the break reached. */
  async price(buyer: RawBuyer, lines: readonly { readonly itemId: string; readonly quantity: number }[]): Promise<RawPrice[]> {
    const items = lines.map((line) => line.itemId);
    const rows = await this.#all<PriceRow>(
      `select 0 as step, line.item_id, line.breaks, line.basis from contract_lines line join contracts holder on holder.id = line.contract_id
         where line.account_id in (${marks(buyer.lineage)}) and line.item_id in (${marks(items)}) and holder.status = 'active' and holder.valid_from <= ?
           and (holder.valid_to is null or holder.valid_to >= ?)
       union all select 1, line.item_id, line.breaks, line.basis from price_lists holder join list_prices line on line.price_list_id = holder.id
         where line.item_id in (${marks(items)}) and holder.is_active = 1`,
      [...buyer.lineage, ...items, buyer.today, buyer.today, ...items],
    );
    const best = new Map<string, PriceRow>();
    for (const row of rows) {
      const known = best.get(row.item_id);
      if (!known || row.step < known.step) best.set(row.item_id, row);
    }
    return lines.map(({ itemId, quantity }) => {
      const row = best.get(itemId);
      if (!row) throw new Error(`no price for ${itemId}`);
      const breaks: [number, number][] = JSON.parse(row.breaks);
      const price = breaks.findLast(([from]) => from <= quantity)?.[1] ?? 0;
      return { itemId, price, net: Math.round((price * quantity) / row.basis / 10_000) };
    });
  }

  /** Reads and writes what placing an order reads and writes, in one transaction; the number of the order. */
  async place(buyer: RawBuyer, lines: readonly RawLine[], draftId: string): Promise<string> {
    await this.#run(this.#connection.words.begin, []);
    try {
      const number = await this.#place(buyer, lines, draftId);
      await this.#run('commit', []);
      return number;
    } catch (error) {
      await this.#run('rollback', []);
      throw error;
    }
  }

  async #place(buyer: RawBuyer, lines: readonly RawLine[], draftId: string): Promise<string> {
    const key = randomUUID();
    await this.#all('select id, number, fingerprint from orders where account_id = ? and submission_key = ?', [buyer.accountId, key]);
    await this.#all(
      `select sum(o.total) from account_tree t join orders o on o.account_id = t.account_id where o.status in ('confirmed', 'part-confirmed') and t.ancestor_id =
        (select a.id from account_tree x join accounts a on a.id = x.ancestor_id where x.account_id = ? and a.credit_limit is not null order by x.distance limit 1)`,
      [buyer.siteId],
    );
    const skus = lines.map((line) => line.sku);
    const items = new Map(
      (
        await this.#all<ItemRow>(
          `select i.id, i.sku, i.name, s.on_hand, s.reserved, s.warehouse_id,
           (select rate_basis_points from tax_rates where item_category = i.tax_category and country in ('GB', '*') order by country desc limit 1) as tax
         from items i join stock s on s.item_id = i.id and s.owner = '' where i.sku in (${marks(skus)}) order by i.id ${this.#connection.words.lockStock}`,
          skus,
        )
      ).map((item) => [item.sku, item]),
    );
    const wanted = lines.map((line) => ({ line, item: must(items.get(line.sku)) }));
    const prices = await this.price(
      buyer,
      wanted.map(({ line, item }) => ({ itemId: item.id, quantity: line.quantity })),
    );
    return this.#save(buyer, { key, draftId, lines: wanted.map(({ line, item }, at) => ({ ...line, item, price: must(prices[at]), id: randomUUID() })) });
  }

  async #save(
    buyer: RawBuyer,
    order: {
      readonly key: string;
      readonly draftId: string;
      readonly lines: readonly (RawLine & { readonly id: string; readonly item: ItemRow; readonly price: RawPrice })[];
    },
  ): Promise<string> {
    const [id, now] = [randomUUID(), new Date().toISOString()];
    const net = order.lines.reduce((sum, { price }) => sum + price.net, 0);
    const tax = Math.round(net * 0.2);
    const number = `RAW-${id}`;
    await this.#run(
      `insert into orders (id, account_id, site_id, number, status, currency, net, carriage, tax, total, tax_groups, payment_days, priority_rank, requested_on, placed_at, placed_by, submission_key, fingerprint, draft_id, version)
       values (?, ?, ?, ?, 'confirmed', 'GBP', ?, 0, ?, ?, '[]', 30, 1, ?, ?, ?, ?, ?, ?, 1)`,
      [id, buyer.accountId, buyer.siteId, number, net, tax, net + tax, buyer.today, now, buyer.userId, order.key, order.key, order.draftId],
    );
    await this.#insert(
      'order_lines',
      LINE_COLUMNS,
      order.lines.map(({ id: lineId, item, quantity, price }, at) => [
        lineId,
        buyer.accountId,
        id,
        at,
        item.id,
        item.sku,
        item.name,
        item.sku,
        quantity,
        '',
        'C62',
        'each',
        1,
        quantity,
        price.price,
        1,
        price.net,
        'S',
        item.tax,
        '{}',
        '{}',
        'open',
      ]),
    );
    await this.#insert(
      'promises',
      PROMISE_COLUMNS,
      order.lines.map((line) => [
        randomUUID(),
        buyer.accountId,
        id,
        line.id,
        line.item.id,
        line.item.warehouse_id,
        line.quantity,
        'stock',
        null,
        buyer.today,
        buyer.today,
        'open',
      ]),
    );
    await this.#run(
      `with moves(item_id, warehouse_id, quantity) as (values ${order.lines.map(() => '(cast(? as text), cast(? as text), cast(? as bigint))').join(', ')})
       update stock set reserved = stock.reserved + moves.quantity from moves where stock.item_id = moves.item_id and stock.warehouse_id = moves.warehouse_id and stock.owner = ''
         and stock.reserved + moves.quantity <= stock.on_hand`,
      order.lines.flatMap(({ item, quantity }) => [item.id, item.warehouse_id, quantity]),
    );
    await this.#run(`insert into order_events values (?, ?, ?, ?, ?, null, 'placed', '{}')`, [randomUUID(), buyer.accountId, id, now, buyer.userId]);
    await this.#run(`insert into audit_rows values (?, ?, ?, null, ?, 'order-placed', 'order', ?, '{}')`, [
      randomUUID(),
      now,
      buyer.userId,
      buyer.accountId,
      id,
    ]);
    await this.#run('update drafts set order_id = ?, updated_at = ? where id = ? and account_id = ?', [id, now, order.draftId, buyer.accountId]);
    await this.#run(`insert into jobs values (?, 'confirm-order', ?, 'done', ?, 0, 8, null, null, null, ?, null)`, [
      randomUUID(),
      JSON.stringify({ orderId: id }),
      now,
      now,
    ]);
    return number;
  }

  async #insert(table: string, columns: string, rows: readonly (readonly unknown[])[]): Promise<void> {
    const row = `(${marks(rows[0] ?? [])})`;
    await this.#run(`insert into ${table} (${columns}) values ${rows.map(() => row).join(', ')}`, rows.flat());
  }

  #all<Row>(sql: string, values: readonly unknown[]): Promise<Row[]> {
    return this.#connection.all<Row>(sql, values);
  }

  async #run(sql: string, values: readonly unknown[]): Promise<void> {
    await this.#connection.run(sql, values);
  }
}

const LINE_COLUMNS = `id, account_id, order_id, position, item_id, sku, name, typed_code, typed_quantity, typed_unit, unit_code, unit_label, unit_content, quantity,
  price_ten_thousandths, price_basis, net, tax_category, tax_rate_basis_points, trace, pack_plan, status`;
const PROMISE_COLUMNS = 'id, account_id, order_id, order_line_id, item_id, warehouse_id, quantity, source, receipt_id, ship_on, deliver_on, status';

function marks(values: readonly unknown[]): string {
  return values.map(() => '?').join(', ');
}

function must<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('the raw store knows every line it is given');
  return value;
}
