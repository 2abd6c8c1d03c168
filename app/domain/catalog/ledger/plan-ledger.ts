import { assert } from '../../shared/assert.ts';
import { addDays, type Day } from '../../shared/days.ts';
import type { AccountPlan, DocumentPlan, Dressing, GroupPlan, ItemPlan, KnownRecords, LedgerPlan, SupplierPlan } from './ledger-plan.ts';
import type { LedgerRow } from './ledger-row.ts';
import { type Ledger, type LedgerDocument, netOfRow } from './read-ledger.ts';

type Planning = { readonly dressing: Dressing; readonly known: KnownRecords; readonly nextId: () => string };

/** What loading a ledger writes: groups, suppliers, items and accounts that are new, and all its documents. */
export function planLedger(ledger: Ledger, planning: Planning): LedgerPlan {
  const groups = planGroups(planning);
  const suppliers = planSuppliers(planning);
  const items = planItems(ledger, { planning, groups, suppliers });
  const accounts = planAccounts(ledger, planning);
  const itemIds = new Map([...planning.known.items, ...items.map((item) => [item.sku, item.id] as const)]);
  const accountIds = new Map([...planning.known.accounts, ...accounts.map((account) => [account.code, account.id] as const)]);
  const documents = ledger.documents.map((document) => planDocument(document, { planning, itemIds, accountIds }));
  return {
    groups: groups.filter((group) => !planning.known.groups.has(group.code)),
    suppliers: suppliers.filter((supplier) => !planning.known.suppliers.has(supplier.code)),
    items,
    accounts,
    documents,
  };
}

function planGroups({ dressing, known, nextId }: Planning): GroupPlan[] {
  const planned = new Map<string, GroupPlan>();
  dressing.groups.forEach((group, position) => {
    const parent = group.parentCode === null ? null : planned.get(group.parentCode);
    assert(parent !== undefined, `the parent of ${group.code} before it`);
    const id = known.groups.get(group.code) ?? nextId();
    planned.set(group.code, { id, parentId: parent?.id ?? null, code: group.code, name: group.name, path: `${parent?.path ?? ''}/${id}`, position });
  });
  return [...planned.values()];
}

function planSuppliers({ dressing, known, nextId }: Planning): SupplierPlan[] {
  return dressing.suppliers.map((supplier) => ({ ...supplier, id: known.suppliers.get(supplier.code) ?? nextId() }));
}

type Catalog = { readonly planning: Planning; readonly groups: readonly GroupPlan[]; readonly suppliers: readonly SupplierPlan[] };

function planItems(ledger: Ledger, { planning, groups, suppliers }: Catalog): ItemPlan[] {
  const groupIds = new Map(groups.map((group) => [group.code, group.id]));
  const supplierIds = new Map(suppliers.map((supplier) => [supplier.code, supplier.id]));
  const fresh = ledger.items.filter((item) => !planning.known.items.has(item.sku));
  return fresh.map((item) => {
    const dressed = planning.dressing.itemOf(item);
    return {
      ...dressed,
      id: planning.nextId(),
      sku: item.sku,
      groupId: mustFind(groupIds, dressed.groupCode),
      supplierId: mustFind(supplierIds, dressed.supplierCode),
      breaks: item.tradePrice?.breaks ?? null,
    };
  });
}

function planAccounts(ledger: Ledger, { dressing, known, nextId }: Planning): AccountPlan[] {
  const plans: AccountPlan[] = [];
  ledger.customers.forEach((customer, place) => {
    if (known.accounts.has(customer.code)) return;
    const dressed = dressing.accountOf(customer, place);
    plans.push({ ...dressed, id: nextId(), code: customer.code, sites: dressed.sites.map((site) => ({ ...site, id: nextId() })) });
  });
  return plans;
}

type Ids = { readonly planning: Planning; readonly itemIds: ReadonlyMap<string, string>; readonly accountIds: ReadonlyMap<string, string> };

function planDocument(document: LedgerDocument, { planning, itemIds, accountIds }: Ids): DocumentPlan {
  const lines = document.rows.map((row) => planLine(row, itemIds));
  return {
    id: planning.nextId(),
    accountId: mustFind(accountIds, document.customer),
    number: document.number,
    kind: document.isCredit ? 'credit' : 'invoice',
    day: moved(document.day, planning.dressing.shiftDays),
    country: planning.dressing.countryOf(document.country),
    net: lines.reduce((sum, line) => sum + line.net, 0),
    lines,
  };
}

function planLine(row: LedgerRow, itemIds: ReadonlyMap<string, string>): DocumentPlan['lines'][number] {
  const sku = row.sku.toUpperCase();
  const itemId = itemIds.get(sku) ?? null;
  return { itemId, sku, name: itemId === null ? row.description.trim() : null, quantity: row.quantity, price: row.price, net: netOfRow(row) };
}

function moved(day: Day, shiftDays: number): Day {
  return shiftDays === 0 ? day : addDays(day, shiftDays);
}

function mustFind(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key);
  assert(id !== undefined, `a record for ${key}`);
  return id;
}
