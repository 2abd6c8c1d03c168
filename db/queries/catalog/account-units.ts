import type { Staff } from '#app/domain/accounts/people.ts';
import type { AccountUnitRow, AccountUnitsPage } from '#app/domain/catalog/account-units-page.ts';
import type { Database } from '../../database.ts';
import { selectAccountInCare } from '../accounts/account-to-act-for.ts';

const PAGE_SIZE = 50;

/** The units of an active account the host user looks after; null: not there, or not theirs. */
export async function findAccountUnits(db: Database, staff: Staff, of: { readonly code: string; readonly page: number }): Promise<AccountUnitsPage | null> {
  const account = await selectAccountInCare(db, staff, of.code).select(['id', 'code', 'name']).executeTakeFirst();
  if (!account) return null;
  const units = db.selectFrom('account_units as unit').where('unit.account_id', '=', account.id);
  const { total } = await units.select((eb) => eb.cast<number>(eb.fn.countAll(), 'bigint').as('total')).executeTakeFirstOrThrow();
  const rows = await units
    .leftJoin('items as item', 'item.id', 'unit.item_id')
    .leftJoin('item_groups as group', 'group.id', 'unit.group_id')
    .select(['unit.id', 'unit.label', 'unit.unit_code', 'unit.content', 'unit.is_default'])
    .select(['item.sku', 'item.name as item_name', 'item.base_unit', 'group.code as group_code', 'group.name as group_name'])
    .orderBy('group.code')
    .orderBy('item.sku')
    .orderBy('unit.content')
    .orderBy('unit.id')
    .limit(PAGE_SIZE)
    .offset((of.page - 1) * PAGE_SIZE)
    .execute();
  return { code: account.code, name: account.name, units: rows.map(toRow), total, pageSize: PAGE_SIZE };
}

type Row = {
  readonly id: string;
  readonly label: string;
  readonly unit_code: string;
  readonly content: number;
  readonly is_default: 0 | 1;
  readonly sku: string | null;
  readonly item_name: string | null;
  readonly base_unit: string | null;
  readonly group_code: string | null;
  readonly group_name: string | null;
};

function toRow(row: Row): AccountUnitRow {
  return {
    id: row.id,
    of:
      row.sku === null ? { kind: 'group', code: row.group_code ?? '', name: row.group_name ?? '' } : { kind: 'item', code: row.sku, name: row.item_name ?? '' },
    label: row.label,
    unitCode: row.unit_code,
    content: row.content,
    baseUnit: row.base_unit,
    isDefault: row.is_default === 1,
  };
}
