import { can } from '#app/domain/accounts/can.ts';
import type { Buyer } from '#app/domain/accounts/people.ts';
import { normalizeCode } from '#app/domain/catalog/item-code.ts';
import { NO_NOTES, type Spelling } from '#app/domain/catalog/search-notes.ts';
import type { Found } from '#app/domain/ordering/found.ts';
import type { Context } from '#app/ports/context.ts';
import { loadStanding } from '#db/repositories/accounts/standing.ts';
import { selectOwnCodes } from '#db/repositories/catalog/catalog-entries.ts';
import { findAssortmentItems } from '#db/repositories/catalog/item-search.ts';
import { findDocumentsByNumber, findDraftsByNumber, findInvoicesByNumber, findOrdersByNumber } from '#db/repositories/ordering/number-search.ts';

/** How many of each kind are wanted at most. */
export type Finding = { readonly query: string; readonly spelling?: Spelling; readonly items: number; readonly papers: number };

const NOTHING: Found = { items: [], itemTotal: 0, notes: NO_NOTES, orders: [], drafts: [], invoices: [], documents: [] };

/** Items by code or words, and papers of the account by any number on them. */
export async function findAnything(context: Context, buyer: Buyer, { query, spelling = 'corrected', items, papers }: Finding): Promise<Found> {
  const key = normalizeCode(query);
  if (key === '') return NOTHING;
  const db = context.store.reader(buyer.scope);
  const { chain } = await loadStanding(db, buyer, context.clock.now());
  const chainIds = chain.map((node) => node.accountId);
  const found = await findAssortmentItems(db, { query, chainIds, groupId: null, which: 'any', spelling, countIn: [] }, { offset: 0, limit: items });
  const itemIds = found.rows.map((row) => row.id);
  const codes = itemIds.length === 0 ? [] : await selectOwnCodes(db, { itemIds, chainIds });
  const codeOf = new Map(codes.map((row) => [row.item_id, row.code]));
  const numbered = { key, accounts: buyer.scope.accounts, limit: papers };
  return {
    items: found.rows.map((row) => ({ sku: row.sku, name: row.name, accountCode: codeOf.get(row.id) ?? null, isDiscontinued: row.status === 'discontinued' })),
    itemTotal: found.total,
    notes: found.notes,
    orders: await findOrdersByNumber(db, numbered),
    drafts: await findDraftsByNumber(db, { ...numbered, accounts: [buyer.accountId] }),
    invoices: can(buyer, 'see-invoices') ? await findInvoicesByNumber(db, numbered) : [],
    documents: await findDocumentsByNumber(db, numbered),
  };
}
