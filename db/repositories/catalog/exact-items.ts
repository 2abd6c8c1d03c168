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

const readNamed = prepared((db, named: Named) => selectAssortment(db, named.chainIds).select('item.replaced_by_id').where('item.id', 'in', namedItems(named)));

const readSuccessors = prepared((db, { successorIds, chainIds }: { readonly successorIds: readonly string[]; readonly chainIds: readonly AccountId[] }) =>
  selectListItems(db, chainIds).where('item.id', 'in', successorIds).where('item.status', '=', 'active'),
);

/** Each part is found in an index; the same as conditions joined by or would read all items. */
function namedItems({ key, gtins, chainIds }: Named) {
  const eb = expressionBuilder<Schema>();
  const coded = eb.selectFrom('items as coded').select('coded.id as item_id').where('coded.sku_key', '=', key);
  const own = eb
    .selectFrom('account_item_codes')
    .select('account_item_codes.item_id')
    .where('account_item_codes.account_id', 'in', chainIds)
    .where('account_item_codes.code_key', '=', key);
  const named = coded.unionAll(own);
  return gtins.length === 0 ? named : named.unionAll(eb.selectFrom('pack_units').select('pack_units.item_id').where('pack_units.gtin', 'in', gtins));
}
