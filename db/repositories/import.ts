import { normalizeCode } from '#app/domain/catalog/item-code.ts';
import type { AccountPlan, DocumentPlan, ItemPlan, KnownRecords, LedgerPlan } from '#app/domain/catalog/ledger/ledger-plan.ts';
import { toSearchText } from '#app/domain/catalog/search-text.ts';
import type { Day, Instant } from '#app/domain/shared/days.ts';
import { type ItemId, id } from '#app/domain/shared/ids.ts';
import type { Tx } from '../database.ts';
import type { AccountRow, AccountTreeRow, ItemRow, SiteRow } from '../schema.ts';
import { refreshItems } from './catalog/refresh-items.ts';
import { insertMany } from './insert-many.ts';

/** When and in what money a ledger is loaded. pricesFrom: the first day of the list prices it gives. */
export type Loading = {
  readonly at: Instant;
  readonly currency: string;
  readonly pricesFrom: Day;
  readonly nextId: () => string;
  readonly onProgress?: (rows: number) => void;
};

export type ImportRun = {
  readonly id: string;
  readonly at: Instant;
  readonly source: string;
  readonly sha256: string;
  readonly rows: number;
  readonly loaded: number;
  readonly report: object;
};

/** What is there already and may be named by a ledger again. */
export async function loadKnownRecords(tx: Tx): Promise<KnownRecords> {
  const [items, accounts, groups, suppliers, documents] = [
    await tx.selectFrom('items').select(['sku as key', 'id']).execute(),
    await tx.selectFrom('accounts').select(['code as key', 'id']).execute(),
    await tx.selectFrom('item_groups').select(['code as key', 'id']).execute(),
    await tx.selectFrom('suppliers').select(['code as key', 'id']).execute(),
    await tx.selectFrom('history_documents').select('number').execute(),
  ];
  return {
    items: byKey(items),
    accounts: byKey(accounts),
    groups: byKey(groups),
    suppliers: byKey(suppliers),
    documents: new Set(documents.map((row) => row.number)),
  };
}

/** The run that loaded the very same bytes before, or null. */
export async function findImportRun(tx: Tx, sha256: string): Promise<{ readonly id: string; readonly at: string } | null> {
  return (await tx.selectFrom('import_runs').select(['id', 'at']).where('sha256', '=', sha256).executeTakeFirst()) ?? null;
}

export async function insertImportRun(tx: Tx, run: ImportRun): Promise<void> {
  await tx
    .insertInto('import_runs')
    .values({ ...run, report: JSON.stringify(run.report) })
    .execute();
}

/** Writes a planned ledger: catalog first, then accounts, then their history. */
export async function insertLedger(tx: Tx, plan: LedgerPlan, loading: Loading): Promise<void> {
  await insertMany(
    tx,
    'item_groups',
    plan.groups.map((group) => ({
      id: group.id,
      parent_id: group.parentId,
      code: group.code,
      name: group.name,
      path: group.path,
      position: group.position,
      public_count: 0,
    })),
  );
  await insertMany(
    tx,
    'suppliers',
    plan.suppliers.map(({ id: supplierId, code, name }) => ({ id: supplierId, code, name })),
  );
  await insertItems(tx, plan.items, loading);
  await insertAccounts(tx, plan.accounts, loading);
  await insertHistory(tx, plan.documents, loading);
}

async function insertItems(tx: Tx, items: readonly ItemPlan[], loading: Loading): Promise<void> {
  const bySku = new Map(items.map((item) => [item.sku, item.id]));
  // A replacement has to be there before the item that names it.
  const ordered = [...items.filter((item) => item.replacedBySku === null), ...items.filter((item) => item.replacedBySku !== null)];
  await insertMany(
    tx,
    'items',
    ordered.map((item) => toItemRow(item, { loading, replacedById: bySku.get(item.replacedBySku ?? '') ?? null })),
  );
  await insertMany(
    tx,
    'pack_units',
    items.flatMap((item) =>
      item.packs.map((pack) => ({
        item_id: item.id,
        code: pack.code,
        unit_code: pack.unitCode,
        label: pack.label,
        content: pack.content,
        gtin: null,
        length_mm: null,
        width_mm: null,
        height_mm: null,
        weight_grams: null,
        is_orderable: pack.isOrderable ? (1 as const) : (0 as const),
        is_shippable: 1 as const,
      })),
    ),
  );
  await insertListPrices(tx, items, loading);
  await refreshItems(
    tx,
    items.map((item) => id<ItemId>(item.id)),
  );
}

async function insertListPrices(tx: Tx, items: readonly ItemPlan[], loading: Loading): Promise<void> {
  const listId = await standingList(tx, loading);
  const priced = items.filter((item) => item.breaks !== null);
  await insertMany(
    tx,
    'list_prices',
    priced.map((item) => ({
      id: loading.nextId(),
      price_list_id: listId,
      item_id: item.id,
      group_id: null,
      kind: 'fixed' as const,
      break_basis: 'line' as const,
      period_months: null,
      basis: 1,
      breaks: JSON.stringify(item.breaks),
      valid_from: loading.pricesFrom,
      valid_to: null,
    })),
  );
}

async function standingList(tx: Tx, loading: Loading): Promise<string> {
  const standing = await tx
    .selectFrom('price_lists')
    .select('id')
    .where('kind', '=', 'list')
    .where('currency', '=', loading.currency)
    .where('is_active', '=', 1)
    .executeTakeFirst();
  if (standing) return standing.id;
  const list = {
    id: loading.nextId(),
    code: `TRADE-${loading.currency}`,
    name: `Trade list, ${loading.currency}`,
    kind: 'list' as const,
    account_class: null,
    currency: loading.currency,
    is_active: 1 as const,
    activated_at: loading.at,
  };
  await tx.insertInto('price_lists').values(list).execute();
  return list.id;
}

async function insertAccounts(tx: Tx, accounts: readonly AccountPlan[], loading: Loading): Promise<void> {
  await insertMany(
    tx,
    'accounts',
    accounts.map((account) => toAccountRow(account, loading)),
  );
  await insertMany(
    tx,
    'accounts',
    accounts.flatMap((account) => account.sites.map((site) => toSiteNode({ account, site }, loading))),
  );
  await insertMany(tx, 'account_tree', accounts.flatMap(toTreeRows));
  await insertMany(
    tx,
    'sites',
    accounts.flatMap((account) => account.sites.map(toSiteRow)),
  );
}

async function insertHistory(tx: Tx, documents: readonly DocumentPlan[], loading: Loading): Promise<void> {
  await insertMany(
    tx,
    'history_documents',
    documents.map((document) => ({
      id: document.id,
      account_id: document.accountId,
      number: document.number,
      kind: document.kind,
      issued_on: document.day,
      country: document.country,
      currency: loading.currency,
      net: document.net,
      line_count: document.lines.length,
    })),
  );
  const lines = documents.flatMap((document) =>
    document.lines.map((line, place) => ({
      document_id: document.id,
      account_id: document.accountId,
      position: place + 1,
      item_id: line.itemId,
      sku: line.sku,
      name: line.name,
      quantity: line.quantity,
      price_ten_thousandths: line.price,
      net: line.net,
    })),
  );
  await insertMany(tx, 'history_lines', lines, loading.onProgress);
}

function toItemRow(item: ItemPlan, { loading, replacedById }: { readonly loading: Loading; readonly replacedById: string | null }): ItemRow {
  return {
    id: item.id,
    sku: item.sku,
    sku_key: normalizeCode(item.sku),
    name: item.name,
    search_text: toSearchText(item),
    group_id: item.groupId,
    supplier_id: item.supplierId,
    tax_category: 'S',
    base_unit: item.baseUnit,
    cost_ten_thousandths: item.cost,
    cost_basis: 1,
    cost_currency: loading.currency,
    floor_basis_points: item.floorBasisPoints,
    status: item.status,
    is_public: 1,
    replaced_by_id: replacedById,
    min_quantity: item.minQuantity,
    multiple: item.multiple,
    max_quantity: null,
    lead_days: item.leadDays,
    created_at: loading.at,
    version: 1,
  };
}

function toAccountRow(account: AccountPlan, loading: Loading): AccountRow {
  return {
    id: account.id,
    parent_id: null,
    code: account.code,
    name: account.name,
    level: 'national',
    class: account.class,
    country: account.country,
    currency: loading.currency,
    credit_limit: account.creditLimit,
    payment_days: account.paymentDays,
    po_required: account.isPoRequired ? 1 : 0,
    is_active: 1,
    created_at: loading.at,
    version: 1,
  };
}

type Site = { readonly account: AccountPlan; readonly site: AccountPlan['sites'][number] };

function toSiteNode({ account, site }: Site, loading: Loading): AccountRow {
  return {
    id: site.id,
    parent_id: account.id,
    code: site.code,
    name: site.name,
    level: 'site',
    class: account.class,
    country: site.country,
    currency: loading.currency,
    credit_limit: null,
    payment_days: null,
    po_required: null,
    is_active: 1,
    created_at: loading.at,
    version: 1,
  };
}

function toTreeRows(account: AccountPlan): AccountTreeRow[] {
  const own = { account_id: account.id, ancestor_id: account.id, distance: 0 };
  return [
    own,
    ...account.sites.flatMap((site) => [
      { account_id: site.id, ancestor_id: site.id, distance: 0 },
      { account_id: site.id, ancestor_id: account.id, distance: 1 },
    ]),
  ];
}

function toSiteRow(site: AccountPlan['sites'][number]): SiteRow {
  return {
    account_id: site.id,
    line1: site.line1,
    line2: site.line2,
    city: site.city,
    postcode: site.postcode,
    country: site.country,
    zone: site.zone,
    delivery_days: site.deliveryDays,
    transit_days: site.transitDays,
    cut_off: site.cutOff,
  };
}

function byKey(rows: readonly { readonly key: string; readonly id: string }[]): ReadonlyMap<string, string> {
  return new Map(rows.map((row) => [row.key, row.id]));
}
