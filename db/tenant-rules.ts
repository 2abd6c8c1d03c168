import type { Schema } from './schema.ts';

/**
 * What a scope that is not the host may do with a table.
 * shared: belongs to nobody, may be read; shared-write: a use-case may also change it; host: not at all;
 * insert: rows may be added, never read, with `column` (where it has one) naming an account of the scope or nobody;
 * guarded: each statement must say `column in (…)`, within the scope's own accounts or, where `reads` is lineage, the nodes above.
 */
export type TenantRule =
  | { readonly kind: 'shared' | 'shared-write' | 'host' }
  | { readonly kind: 'insert'; readonly column: string | null }
  | { readonly kind: 'guarded'; readonly column: string; readonly reads: 'own' | 'lineage'; readonly writes: boolean };

const shared: TenantRule = { kind: 'shared' };
const sharedWrite: TenantRule = { kind: 'shared-write' };
const host: TenantRule = { kind: 'host' };
const own: TenantRule = { kind: 'guarded', column: 'account_id', reads: 'own', writes: true };
const ownToRead: TenantRule = { kind: 'guarded', column: 'account_id', reads: 'own', writes: false };
const lineage: TenantRule = { kind: 'guarded', column: 'account_id', reads: 'lineage', writes: false };
const audit: TenantRule = { kind: 'insert', column: 'account_id' };
/** Of a node above too, but only an own one may be changed. */
const inherited: TenantRule = { kind: 'guarded', column: 'account_id', reads: 'lineage', writes: true };
const supplied: TenantRule = { kind: 'guarded', column: 'supplier_id', reads: 'own', writes: true };
const queue: TenantRule = { kind: 'insert', column: null };

/** Every table is classified; the compiler refuses a forgotten one. */
export const tenantRules: Readonly<Record<'accounts' | 'supplier', Readonly<Record<keyof Schema, TenantRule>>>> = {
  accounts: {
    accounts: { kind: 'guarded', column: 'id', reads: 'lineage', writes: false },
    account_tree: ownToRead, account_team: lineage, sites: ownToRead, suppliers: shared, users: own,
    sessions: host, password_resets: host, sign_in_throttles: host, host_facts: shared, audit_rows: audit,
    item_groups: shared, items: shared, item_listing: shared, item_words: shared, vocabulary: shared, item_grants: lineage, item_exclusions: lineage, class_exclusions: shared, pack_units: shared, item_changes: host,
    label_programs: lineage, label_files: lineage, label_pictures: lineage, label_versions: inherited, label_notes: inherited,
    imports: host, import_parts: host,
    account_units: lineage, account_item_codes: { kind: 'guarded', column: 'account_id', reads: 'lineage', writes: true },
    contracts: lineage, contract_lines: lineage, price_lists: shared, list_prices: shared, tax_rates: shared, carriage_rules: shared,
    warehouses: shared, stock: sharedWrite, stock_moves: sharedWrite, receipts: sharedWrite, protections: host,
    drafts: own, orders: own, order_lines: own, promises: own, protection_uses: own, order_events: own,
    history_documents: ownToRead, history_lines: ownToRead, import_runs: host, jobs: queue, letters: own,
    shipments: ownToRead, shipment_lines: ownToRead, goods_returns: ownToRead, goods_return_lines: ownToRead,
    legal_entities: shared, number_series: host, invoices: ownToRead, invoice_lines: ownToRead, issued_documents: ownToRead, issued_files: ownToRead,
    ledger_postings: host, ledger_entries: host, ledger_head: host,
    payments: own, payment_targets: own, applications: ownToRead, refunds: ownToRead, provider_events: host,
  },
  supplier: {
    accounts: host, account_tree: host, account_team: host, sites: host,
    suppliers: { kind: 'guarded', column: 'id', reads: 'own', writes: false },
    users: { kind: 'guarded', column: 'supplier_id', reads: 'own', writes: false },
    sessions: host, password_resets: host, sign_in_throttles: host, host_facts: shared, audit_rows: audit,
    item_groups: shared, items: { kind: 'guarded', column: 'supplier_id', reads: 'own', writes: false },
    item_changes: { kind: 'guarded', column: 'supplier_id', reads: 'own', writes: false },
    item_listing: host, item_words: host, vocabulary: host, item_grants: host, item_exclusions: host, class_exclusions: host, pack_units: shared, account_units: host, account_item_codes: host,
    label_programs: supplied, label_files: supplied, label_pictures: { kind: 'guarded', column: 'supplier_id', reads: 'own', writes: false }, label_versions: supplied, label_notes: supplied,
    imports: { kind: 'guarded', column: 'supplier_id', reads: 'own', writes: true },
    import_parts: { kind: 'guarded', column: 'supplier_id', reads: 'own', writes: true },
    contracts: host, contract_lines: host, price_lists: host, list_prices: host, tax_rates: shared, carriage_rules: host,
    warehouses: host, stock: host, stock_moves: host, receipts: host, protections: host,
    drafts: host, orders: host, order_lines: host, promises: host, protection_uses: host, order_events: host,
    history_documents: host, history_lines: host, import_runs: host, jobs: queue, letters: host,
    shipments: host, shipment_lines: host, goods_returns: host, goods_return_lines: host,
    legal_entities: host, number_series: host, invoices: host, invoice_lines: host, issued_documents: host, issued_files: host,
    ledger_postings: host, ledger_entries: host, ledger_head: host,
    payments: host, payment_targets: host, applications: host, refunds: host, provider_events: host,
  },
};
