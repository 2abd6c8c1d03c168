import { sql } from 'kysely';
import type { ReturnListed } from '#app/domain/fulfillment/shipment-page.ts';
import type { Day } from '#app/domain/shared/days.ts';
import type { ListQuery, PageOf } from '#app/domain/shared/page-of.ts';
import type { Database } from '../../database.ts';
import { containing } from '../containing.ts';

const PAGE_SIZE = 50;

/** Goods that came back, newest first. Needs the host scope. */
export async function listReturns(db: Database, { q, page }: ListQuery): Promise<PageOf<ReturnListed>> {
  const like = containing(q);
  const found = db
    .selectFrom('goods_returns as back')
    .innerJoin('shipments as shipment', 'shipment.id', 'back.shipment_id')
    .innerJoin('accounts as account', 'account.id', 'back.account_id')
    .innerJoin('accounts as site', 'site.id', 'shipment.site_id')
    .innerJoin('users as recorder', 'recorder.id', 'back.recorded_by')
    .$if(q !== '', (query) =>
      query.where((eb) =>
        eb.or((['back.number', 'shipment.number', 'account.name', 'site.name'] as const).map((column) => eb(eb.fn<string>('lower', [column]), 'like', like))),
      ),
    );
  const counted = await found.select((eb) => eb.cast<number>(eb.fn.countAll(), 'bigint').as('count')).executeTakeFirstOrThrow();
  const linesWhere = (disposition: string) =>
    sql<number>`(select cast(count(*) as bigint) from goods_return_lines as line where line.return_id = back.id and line.disposition like ${disposition})`;
  const rows = await found
    .select(['back.number', 'back.received_on', 'back.reason', 'shipment.number as shipment_number'])
    .select(['account.name as account_name', 'site.name as site_name', 'recorder.name as recorded_by'])
    .select([linesWhere('%').as('lines'), linesWhere('scrap').as('scrapped')])
    .orderBy('back.recorded_at', 'desc')
    .orderBy('back.id', 'desc')
    .limit(PAGE_SIZE)
    .offset((page - 1) * PAGE_SIZE)
    .execute();
  return {
    rows: rows.map((row) => ({
      number: row.number,
      receivedOn: row.received_on as Day,
      reason: row.reason,
      shipmentNumber: row.shipment_number,
      accountName: row.account_name,
      siteName: row.site_name,
      recordedBy: row.recorded_by,
      lines: row.lines,
      scrapped: row.scrapped,
    })),
    total: counted.count,
    pageSize: PAGE_SIZE,
  };
}
