import type { HeldGoods } from '#app/domain/catalog/imports/account-item-plan.ts';
import type { CsvCell } from '#app/domain/shared/csv-text.ts';
import type { FileTable } from '../kit/file-table.ts';

type Listed = { readonly account: string; readonly item: string | null; readonly group: string | null; readonly held: HeldGoods };

const HEADER = ['account', 'item', 'group', 'own_code', 'unit', 'unit_label', 'unit_plural', 'content', 'default'];

/** Units and part numbers of accounts as a file, a row for each unit: what it brings in changes nothing. */
export function accountItemsFile(stretches: AsyncIterable<readonly Listed[]>): FileTable<Listed> {
  return { name: 'account-items', header: HEADER, stretches, toCells };
}

function toCells({ account, item, group, held }: Listed): readonly (readonly CsvCell[])[] {
  const goods = [account, item, group, held.ownCode];
  if (held.units.length === 0) return [goods];
  return held.units.map(({ unitCode, label, plural, content, isDefault }) => [...goods, unitCode, label, plural, content, isDefault ? 'yes' : 'no']);
}
