import { randomUUID } from 'node:crypto';
import type { AccountRole, Buyer, HostRole, Staff, Supplier } from '#app/domain/accounts/people.ts';
import { hostScope } from '#app/domain/accounts/scope.ts';
import { normalizeCode } from '#app/domain/catalog/item-code.ts';
import { toSearchText } from '#app/domain/catalog/search-text.ts';
import { type AccountId, type ItemId, id, type SupplierId, type UserId } from '#app/domain/shared/ids.ts';
import type { Store, Tx } from '#db/database.ts';
import { refreshItems } from '#db/repositories/catalog/refresh-items.ts';
import type {
  AccountRow,
  AccountUnitRow,
  ContractLineRow,
  ContractRow,
  HistoryDocumentRow,
  ItemGroupRow,
  ItemRow,
  JobRow,
  LetterRow,
  PackUnitRow,
  ProtectionRow,
  ReceiptRow,
  Schema,
  SiteRow,
  StockRow,
  UserRow,
} from '#db/schema.ts';

const AT = '2026-01-05T08:00:00.000Z';
const FROM = '2026-01-01';

/** An account of its own, or below `parent_id`; its place in the tree is kept with it. */
export async function anAccount(store: Store, overrides: Partial<AccountRow> = {}): Promise<AccountRow> {
  const row: AccountRow = {
    id: newId(),
    parent_id: null,
    code: newCode('A'),
    name: 'Carraway & Sons',
    level: 'national',
    class: 'key',
    country: 'GB',
    currency: 'GBP',
    credit_limit: null,
    payment_days: 30,
    po_required: 0,
    is_active: 1,
    created_at: AT,
    version: 1,
    ...overrides,
  };
  await write(store, async (tx) => {
    await tx.insertInto('accounts').values(row).execute();
    const above = row.parent_id === null ? [] : await tx.selectFrom('account_tree').selectAll().where('account_id', '=', row.parent_id).execute();
    const places = above.map((place) => ({ account_id: row.id, ancestor_id: place.ancestor_id, distance: place.distance + 1 }));
    await tx
      .insertInto('account_tree')
      .values([{ account_id: row.id, ancestor_id: row.id, distance: 0 }, ...places])
      .execute();
  });
  return row;
}

/** A ship-to: an account of level site with its address and calendar. */
export async function aSite(store: Store, overrides: Partial<AccountRow> & { readonly site?: Partial<SiteRow> } = {}): Promise<AccountRow> {
  const { site, ...account } = overrides;
  const row = await anAccount(store, { level: 'site', name: 'Leeds store', payment_days: null, po_required: null, ...account });
  await insert(store, 'sites', {
    account_id: row.id,
    line1: '1 Mill Lane',
    line2: '',
    city: 'Leeds',
    postcode: 'LS1 4AB',
    country: row.country,
    zone: 'Europe/London',
    delivery_days: '12345',
    transit_days: 1,
    cut_off: '14:00',
    ...site,
  });
  return row;
}

/** A user who signs in with the password `password`. */
export async function aUser(store: Store, overrides: Partial<UserRow> = {}): Promise<UserRow> {
  return insert(store, 'users', {
    id: newId(),
    email: `${newCode('user').toLowerCase()}@example.com`,
    name: 'Maya Lindqvist',
    phone: '+44 113 496 0000',
    password_hash: 'clear:password',
    account_id: null,
    supplier_id: null,
    roles: '["buyer"]',
    theme: 'system',
    is_active: 1,
    created_at: AT,
    ...overrides,
  });
}

/** Who is given: the account, the ship-to and the roles; what is left out is made. */
export type BuyerOptions = { readonly accountId?: string; readonly siteId?: string; readonly roles?: readonly AccountRole[]; readonly user?: Partial<UserRow> };

/** A user of an account, ordering for one of its ship-tos, with the scope a session gives. */
export async function aBuyer(store: Store, options: BuyerOptions = {}): Promise<Buyer> {
  const accountId = options.accountId ?? options.siteId ?? (await anAccount(store)).id;
  const siteId = options.siteId ?? (await aSite(store, { parent_id: accountId })).id;
  const roles = options.roles ?? ['buyer'];
  const user = await aUser(store, { account_id: accountId, roles: JSON.stringify(roles), ...options.user });
  return {
    kind: 'buyer',
    userId: id<UserId>(user.id),
    name: user.name,
    email: user.email,
    roles,
    accountId: id<AccountId>(accountId),
    siteId: id<AccountId>(siteId),
    scope: { kind: 'accounts', ...(await reachOf(store, accountId)) },
    acting: null,
  };
}

/** A user of the host. */
export async function aStaff(store: Store, roles: readonly HostRole[] = ['admin']): Promise<Staff> {
  const user = await aUser(store, { name: 'Priya Nair', roles: JSON.stringify(roles) });
  return { kind: 'staff', userId: id<UserId>(user.id), name: user.name, email: user.email, roles, scope: { kind: 'host', reason: 'staff-page' } };
}

/** A user of a supplier. */
export async function aSupplier(store: Store): Promise<Supplier> {
  const supplier = await insert(store, 'suppliers', { id: newId(), code: newCode('S'), name: 'Harrow Works' });
  const user = await aUser(store, { supplier_id: supplier.id, roles: '["catalog-manager"]' });
  const supplierId = id<SupplierId>(supplier.id);
  return {
    kind: 'supplier',
    userId: id<UserId>(user.id),
    name: user.name,
    email: user.email,
    roles: ['catalog-manager'],
    supplierId,
    scope: { kind: 'supplier', supplier: supplierId },
  };
}

/** An item group, at the top or below `parent`. */
export async function aGroup(store: Store, overrides: Partial<ItemGroupRow> & { readonly parent?: ItemGroupRow } = {}): Promise<ItemGroupRow> {
  const { parent, ...rest } = overrides;
  const groupId = newId();
  return insert(store, 'item_groups', {
    id: groupId,
    parent_id: parent?.id ?? null,
    code: newCode('G'),
    name: 'Kitchen',
    path: `${parent?.path ?? ''}/${groupId}`,
    position: 0,
    public_count: 0,
    ...rest,
  });
}

/** What an item is sold in; by default single pieces. grants: accounts that see it although it is not public. */
export type ItemOptions = Partial<ItemRow> & {
  readonly packs?: readonly Partial<PackUnitRow>[];
  readonly grants?: readonly string[];
  readonly exclusions?: readonly string[];
};

/** An item that can be ordered, in a group and of a supplier, listed where its group shows it. */
export async function anItem(store: Store, options: ItemOptions = {}): Promise<ItemRow> {
  const { packs = [{}], grants = [], exclusions = [], ...overrides } = options;
  const sku = overrides.sku ?? newCode('I');
  const name = overrides.name ?? 'Enamel mug, cream';
  const row: ItemRow = {
    id: newId(),
    sku,
    sku_key: normalizeCode(sku),
    name,
    search_text: toSearchText({ sku, name }),
    group_id: overrides.group_id ?? (await aGroup(store)).id,
    supplier_id: overrides.supplier_id ?? (await insert(store, 'suppliers', { id: newId(), code: newCode('S'), name: 'Harrow Works' })).id,
    tax_category: 'S',
    base_unit: 'C62',
    cost_ten_thousandths: null,
    cost_basis: 1,
    cost_currency: 'GBP',
    floor_basis_points: 0,
    status: 'active',
    is_public: 1,
    replaced_by_id: null,
    min_quantity: 1,
    multiple: 1,
    max_quantity: null,
    lead_days: 10,
    created_at: AT,
    version: 1,
    ...overrides,
  };
  await insert(store, 'items', row);
  for (const pack of packs) await insert(store, 'pack_units', aPack(row.id, pack));
  for (const account of grants) await insert(store, 'item_grants', { item_id: row.id, account_id: account });
  for (const account of exclusions) await insert(store, 'item_exclusions', { item_id: row.id, account_id: account });
  await write(store, (tx) => refreshItems(tx, [id<ItemId>(row.id)]));
  return row;
}

/** The unit an account sells an item on in. */
export function anAccountUnit(store: Store, of: Pick<AccountUnitRow, 'account_id'> & Partial<AccountUnitRow>): Promise<AccountUnitRow> {
  return insert(store, 'account_units', {
    id: newId(),
    item_id: null,
    group_id: null,
    unit_code: 'CT',
    label: 'carton',
    plural: 'cartons',
    content: 12,
    is_default: 1,
    ...of,
  });
}

/** An agreed line: by default a fixed price for one piece from the first on. */
export type LineOptions = Partial<Omit<ContractLineRow, 'id' | 'account_id' | 'contract_id'>>;

/** A contract in force with its lines. */
export async function aContract(
  store: Store,
  of: Pick<ContractRow, 'account_id'> & Partial<ContractRow> & { readonly lines?: readonly LineOptions[] },
): Promise<ContractRow> {
  const { lines = [], ...overrides } = of;
  const row = await insert(store, 'contracts', {
    id: newId(),
    number: newCode('K'),
    version: 1,
    currency: 'GBP',
    valid_from: FROM,
    valid_to: null,
    status: 'active',
    best_price: null,
    payment_days: null,
    priority_rank: null,
    carriage_free_from: null,
    activated_at: AT,
    ...overrides,
  });
  for (const line of lines) {
    await insert(store, 'contract_lines', {
      id: newId(),
      account_id: row.account_id,
      contract_id: row.id,
      item_id: null,
      group_id: null,
      kind: 'fixed',
      break_basis: 'line',
      period_months: null,
      basis: 1,
      breaks: '[[1,1000000]]',
      valid_from: null,
      valid_to: null,
      ...line,
    });
  }
  return row;
}

/** A list price: £1.00 for one piece unless `breaks` says otherwise; the list is made when there is none in the currency. */
export async function aListPrice(store: Store, of: { readonly itemId: string; readonly breaks?: string; readonly currency?: string }): Promise<void> {
  const currency = of.currency ?? 'GBP';
  const known = await write(store, (tx) =>
    tx.selectFrom('price_lists').select('id').where('kind', '=', 'list').where('currency', '=', currency).executeTakeFirst(),
  );
  const list =
    known ??
    (await insert(store, 'price_lists', {
      id: newId(),
      code: newCode('L'),
      name: 'List',
      kind: 'list',
      account_class: null,
      currency,
      is_active: 1,
      activated_at: AT,
    }));
  await insert(store, 'list_prices', {
    id: newId(),
    price_list_id: list.id,
    item_id: of.itemId,
    group_id: null,
    kind: 'fixed',
    break_basis: 'line',
    period_months: null,
    basis: 1,
    breaks: of.breaks ?? '[[1,1000000]]',
    valid_from: FROM,
    valid_to: null,
  });
}

/** The United Kingdom at 20 %, everywhere else without tax, as the demo has it. */
export async function taxRates(store: Store): Promise<void> {
  const rate = { item_category: 'S', valid_from: '2000-01-01', valid_to: null };
  await insert(store, 'tax_rates', { id: newId(), country: 'GB', category: 'S', rate_basis_points: 2_000, reason: '', ...rate });
  await insert(store, 'tax_rates', { id: newId(), country: '*', category: 'G', rate_basis_points: 0, reason: 'Export outside the United Kingdom', ...rate });
}

/** Pieces on the shelf of the one warehouse, with the movement that brought them. */
export async function stock(store: Store, of: { readonly itemId: string; readonly onHand: number }): Promise<StockRow> {
  const warehouseId = await theWarehouse(store);
  await insert(store, 'stock_moves', {
    id: newId(),
    item_id: of.itemId,
    warehouse_id: warehouseId,
    owner: '',
    quantity: of.onHand,
    kind: 'opening',
    reference: 'test',
    at: AT,
    actor_id: null,
  });
  return insert(store, 'stock', { item_id: of.itemId, warehouse_id: warehouseId, owner: '', on_hand: of.onHand, reserved: 0 });
}

/** A firm receipt on its way to the one warehouse. */
export async function aReceipt(store: Store, of: Pick<ReceiptRow, 'item_id' | 'quantity' | 'expected_on'> & Partial<ReceiptRow>): Promise<ReceiptRow> {
  const warehouseId = of.warehouse_id ?? (await theWarehouse(store));
  return insert(store, 'receipts', {
    id: newId(),
    warehouse_id: warehouseId,
    owner: '',
    promised: 0,
    status: 'firm',
    received_quantity: null,
    booked_at: null,
    ...of,
  });
}

/** A quantity kept for a holder. */
export function aProtection(store: Store, of: Pick<ProtectionRow, 'account_id' | 'item_id' | 'quantity'> & Partial<ProtectionRow>): Promise<ProtectionRow> {
  return insert(store, 'protections', { id: newId(), used: 0, kind: 'core', rank: 1, release_on: '2099-01-01', ...of });
}

/** A past invoice as it was imported, with one line: ten pieces at £1.00. */
export async function history(store: Store, of: Pick<HistoryDocumentRow, 'account_id'> & Partial<HistoryDocumentRow>): Promise<HistoryDocumentRow> {
  const row = await insert(store, 'history_documents', {
    id: newId(),
    number: newCode('5'),
    kind: 'invoice',
    issued_on: '2026-02-10',
    country: 'GB',
    currency: 'GBP',
    net: 1_000,
    line_count: 1,
    ...of,
  });
  const line = { sku: 'GONE', name: 'Tin, no longer sold', quantity: 10, price_ten_thousandths: 1_000_000, net: row.net };
  await insert(store, 'history_lines', { document_id: row.id, account_id: row.account_id, position: 0, item_id: null, ...line });
  return row;
}

/** A job whose tries are used up. */
export function deadJob(store: Store, overrides: Partial<JobRow> = {}): Promise<JobRow> {
  return insert(store, 'jobs', {
    id: newId(),
    kind: 'top-up',
    payload: '{"itemIds":[]}',
    status: 'dead',
    run_at: AT,
    attempts: 8,
    max_attempts: 8,
    lease_owner: null,
    lease_until: null,
    last_error: 'the mail server hung up',
    created_at: AT,
    done_at: null,
    ...overrides,
  });
}

/** A letter that waits in the outbox. */
export function aLetter(store: Store, overrides: Partial<LetterRow> = {}): Promise<LetterRow> {
  return insert(store, 'letters', {
    id: newId(),
    key: newId(),
    account_id: null,
    recipient: 'maya@example.com',
    subject: 'Order O-1: confirmed',
    text: 'Hello Maya,\n\nwe confirm your order.\n',
    created_at: AT,
    sent_at: null,
    ...overrides,
  });
}

/** The warehouse goods come from; made at first use. */
export async function theWarehouse(store: Store): Promise<string> {
  const known = await write(store, (tx) => tx.selectFrom('warehouses').select('id').executeTakeFirst());
  return (known ?? (await insert(store, 'warehouses', { id: newId(), code: 'MAIN', name: 'Main warehouse', zone: 'Europe/London' }))).id;
}

/** Inserts one row of any table as it is, past the walls. */
export async function insert<Table extends keyof Schema>(store: Store, table: Table, row: Schema[Table]): Promise<Schema[Table]> {
  // The builder cannot see through a generic table; the row is of its type by the signature.
  await write(store, (tx) =>
    tx
      .insertInto(table)
      .values(row as never)
      .execute(),
  );
  return row;
}

function write<T>(store: Store, work: (tx: Tx) => Promise<T>): Promise<T> {
  return store.transaction(hostScope('test'), work);
}

function aPack(itemId: string, overrides: Partial<PackUnitRow>): PackUnitRow {
  return {
    item_id: itemId,
    code: 'each',
    unit_code: 'C62',
    label: 'each',
    content: 1,
    gtin: null,
    length_mm: null,
    width_mm: null,
    height_mm: null,
    weight_grams: null,
    is_orderable: 1,
    is_shippable: 1,
    ...overrides,
  };
}

async function reachOf(store: Store, accountId: string): Promise<{ readonly accounts: readonly AccountId[]; readonly lineage: readonly AccountId[] }> {
  const places = await write(store, (tx) => tx.selectFrom('account_tree').select(['account_id', 'ancestor_id']).execute());
  const accounts = places.filter((place) => place.ancestor_id === accountId).map((place) => id<AccountId>(place.account_id));
  const above = places.filter((place) => place.account_id === accountId).map((place) => id<AccountId>(place.ancestor_id));
  return { accounts, lineage: [...new Set([...accounts, ...above])] };
}

function newId(): string {
  return randomUUID();
}

function newCode(prefix: string): string {
  return `${prefix}${randomUUID().slice(0, 8).toUpperCase()}`;
}
