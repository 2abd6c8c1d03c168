import { expressionBuilder } from 'kysely';
import { gtinForms } from '#app/domain/catalog/gtin.ts';
import { normalizeCode } from '#app/domain/catalog/item-code.ts';
import type { Replaced } from '#app/domain/catalog/search-notes.ts';
import type { AccountId } from '#app/domain/shared/ids.ts';
import type { Database } from '../../database.ts';
import { prepared } from '../../prepared.ts';
import type { Schema } from '../../schema.ts';
import { selectAssortment, selectListItems } from './assortment.ts';

/** Ids of items a whole code names. orderable: with what replaces a discontinued one. */
export type ExactItems = { readonly orderable: readonly string[]; readonly discontinued: readonly string[]; readonly replaced: readonly Replaced[] };

/** Items of the assortment by a whole code (the host's, the account's own, a GTIN of any pack), and what stands in for those no longer sold. */
export async function loadExactItems(
  db: Database,
  { query, chainIds }: { readonly query: string; readonly chainIds: readonly AccountId[] },
): Promise<ExactItems> {
  const named = await readNamed(db, { key: normalizeCode(query), gtins: gtinForms(query), chainIds });
  const gone = named.filter((row) => row.status === 'discontinued');
  const successorIds = gone.flatMap((row) => row.replaced_by_id ?? []);
  const successors = successorIds.length === 0 ? [] : await readSuccessors(db, { successorIds, chainIds });
  return {
    orderable: [...named.filter((row) => row.status === 'active'), ...successors].map((row) => row.id),
    discontinued: gone.map((row) => row.id),
    replaced: gone.flatMap((row) => {
      const by = successors.find((successor) => successor.id === row.replaced_by_id);
      return by ? [{ sku: row.sku, by: { sku: by.sku, name: by.name } }] : [];
    }),
  };
}

type Named = { readonly key: string; readonly gtins: readonly string[]; readonly chainIds: readonly AccountId[] };

const readNamed = prepared((db, { key, gtins, chainIds }: Named) =>
  selectAssortment(db, chainIds)
    .select('item.replaced_by_id')
    .where((eb) =>
      eb.or([
        eb('item.sku_key', '=', key),
        eb('item.id', 'in', ownItems(chainIds, key)),
        ...(gtins.length === 0 ? [] : [eb('item.id', 'in', packedItems(gtins))]),
      ]),
    ),
);

const readSuccessors = prepared((db, { successorIds, chainIds }: { readonly successorIds: readonly string[]; readonly chainIds: readonly AccountId[] }) =>
  selectListItems(db, chainIds).where('item.id', 'in', successorIds).where('item.status', '=', 'active'),
);

function ownItems(chainIds: readonly AccountId[], key: string) {
  return expressionBuilder<Schema>()
    .selectFrom('account_item_codes')
    .select('account_item_codes.item_id')
    .where('account_item_codes.account_id', 'in', chainIds)
    .where('account_item_codes.code_key', '=', key);
}

function packedItems(gtins: readonly string[]) {
  return expressionBuilder<Schema>().selectFrom('pack_units').select('pack_units.item_id').where('pack_units.gtin', 'in', gtins);
}
