import type { AccountId } from '#app/domain/shared/ids.ts';
import type { Database } from '../../database.ts';

/**
 * The one place that decides what an account may see: public items and those granted to its chain, minus what is excluded.
 * Lists, search, item pages, pads and counts all start here, so that none of them can forget it. Source: domain.md part 4.
 */
export function selectAssortment(db: Database, chainIds: readonly AccountId[]) {
  return db
    .selectFrom('items as item')
    .innerJoin('item_groups as item_group', 'item_group.id', 'item.group_id')
    .leftJoin('items as successor', (join) => join.onRef('successor.id', '=', 'item.replaced_by_id').on('successor.is_public', '=', 1))
    .select([
      'item.id', 'item.sku', 'item.sku_key', 'item.name', 'item.status', 'item.tax_category', 'item.base_unit', 'item.min_quantity', 'item.multiple',
      'item.max_quantity', 'item.cost_ten_thousandths', 'item.cost_basis', 'item.cost_currency', 'item.lead_days',
      'item_group.path as group_path', 'item_group.name as group_name', 'successor.sku as replaced_by_sku', 'successor.name as replaced_by_name',
    ])
    .where((eb) =>
      eb.or([
        eb('item.is_public', '=', 1),
        eb.exists(eb.selectFrom('item_grants').select('item_grants.item_id').whereRef('item_grants.item_id', '=', 'item.id').where('item_grants.account_id', 'in', chainIds)),
      ]),
    )
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('item_exclusions').select('item_exclusions.item_id').whereRef('item_exclusions.item_id', '=', 'item.id').where('item_exclusions.account_id', 'in', chainIds))),
    );
}

export type AssortmentItem = Awaited<ReturnType<ReturnType<typeof selectAssortment>['execute']>>[number];
