/**
 * The row types of all tables. snake_case in TypeScript always means "this is a row".
 * Text holds ids, instants, calendar days and JSON; bigint holds money, prices and quantities; smallint holds yes and no.
 */
export interface Schema {
  accounts: AccountRow;
  account_tree: AccountTreeRow;
  account_team: AccountTeamRow;
  sites: SiteRow;
  suppliers: SupplierRow;
  users: UserRow;
  sessions: SessionRow;
  password_resets: PasswordResetRow;
  sign_in_throttles: SignInThrottleRow;
  host_facts: HostFactRow;
  audit_rows: AuditRow;
  item_groups: ItemGroupRow;
  items: ItemRow;
  item_listing: ItemListingRow;
  item_words: ItemWordRow;
  vocabulary: VocabularyRow;
  item_grants: ItemGrantRow;
  item_exclusions: ItemExclusionRow;
  class_exclusions: ClassExclusionRow;
  pack_units: PackUnitRow;
  item_changes: ItemChangeRow;
  label_programs: LabelProgramRow;
  label_files: LabelFileRow;
  label_pictures: LabelPictureRow;
  label_versions: LabelVersionRow;
  imports: ImportRow;
  import_parts: ImportPartRow;
  label_notes: LabelNoteRow;
  account_units: AccountUnitRow;
  account_item_codes: AccountItemCodeRow;
  contracts: ContractRow;
  contract_lines: ContractLineRow;
  price_lists: PriceListRow;
  list_prices: ListPriceRow;
  tax_rates: TaxRateRow;
  carriage_rules: CarriageRuleRow;
  warehouses: WarehouseRow;
  stock: StockRow;
  stock_moves: StockMoveRow;
  receipts: ReceiptRow;
  protections: ProtectionRow;
  drafts: DraftRow;
  orders: OrderRow;
  order_lines: OrderLineRow;
  promises: PromiseRow;
  protection_uses: ProtectionUseRow;
  order_events: OrderEventRow;
  history_documents: HistoryDocumentRow;
  history_lines: HistoryLineRow;
  import_runs: ImportRunRow;
  shipments: ShipmentRow;
  shipment_lines: ShipmentLineRow;
  goods_returns: GoodsReturnRow;
  goods_return_lines: GoodsReturnLineRow;
  legal_entities: LegalEntityRow;
  number_series: NumberSeriesRow;
  invoices: InvoiceRow;
  invoice_lines: InvoiceLineRow;
  issued_documents: IssuedDocumentRow;
  issued_files: IssuedFileRow;
  ledger_postings: LedgerPostingRow;
  ledger_entries: LedgerEntryRow;
  ledger_head: LedgerHeadRow;
  payments: PaymentRow;
  payment_targets: PaymentTargetRow;
  applications: ApplicationRow;
  refunds: RefundRow;
  provider_events: ProviderEventRow;
  jobs: JobRow;
  letters: LetterRow;
}

type Flag = 0 | 1;

/** A node of the account tree. `credit_limit`, `payment_days`, `po_required` null: the nearest node above decides. */
export interface AccountRow {
  id: string; parent_id: string | null; code: string; name: string; level: 'global' | 'national' | 'site'; class: 'key' | 'growth' | 'standard';
  country: string; currency: string; credit_limit: number | null; payment_days: number | null; po_required: Flag | null;
  is_active: Flag; created_at: string; version: number;
}
/** Every node with each of its ancestors and itself (distance 0). */
export interface AccountTreeRow { account_id: string; ancestor_id: string; distance: number }
/** Who of the host looks after an account; name and reach are copied so that a buyer's page reads no host user. */
export interface AccountTeamRow { account_id: string; role: string; user_id: string; name: string; email: string; phone: string }
/** Where goods go: address, calendar and cut-off of an account of level site. delivery_days: ISO weekdays such as '12345'. */
export interface SiteRow {
  account_id: string; line1: string; line2: string; city: string; postcode: string; country: string; zone: string;
  delivery_days: string; transit_days: number; cut_off: string;
}
export interface SupplierRow { id: string; code: string; name: string }
/** roles: JSON array of role words. A user belongs to one account, or one supplier, or (both null) the host. */
export interface UserRow {
  id: string; email: string; name: string; phone: string; password_hash: string; account_id: string | null; supplier_id: string | null;
  roles: string; theme: 'system' | 'light' | 'dark'; is_active: Flag; created_at: string;
}
/** token_hash: SHA-256 of the cookie's token. acting_*: a host user ordering in an account's name, with the recorded reason. */
export interface SessionRow {
  token_hash: string; user_id: string; site_id: string | null; acting_account_id: string | null; acting_reason: string | null;
  created_at: string; seen_at: string; expires_at: string;
}
export interface PasswordResetRow { token_hash: string; user_id: string; expires_at: string; used_at: string | null }
export interface SignInThrottleRow { key: string; failures: number; window_started_at: string }
/** Facts about the host and this database, such as name, currency, zone, order_desk_phone, is_demo. */
export interface HostFactRow { name: string; value: string }
export interface AuditRow {
  id: string; at: string; actor_id: string | null; acting_for_id: string | null; account_id: string | null;
  action: string; subject_kind: string; subject_id: string; detail: string;
}

/** path: ids from the root to this group, '/' before each. public_count: active public items in the subtree. */
export interface ItemGroupRow { id: string; parent_id: string | null; code: string; name: string; path: string; position: number; public_count: number }
/** sku_key: the sku as normalizeCode (domain/catalog/item-code.ts) writes it, so that a typed code finds it. */
export interface ItemRow {
  id: string; sku: string; sku_key: string; name: string; search_text: string; group_id: string; supplier_id: string; tax_category: string; base_unit: string;
  cost_ten_thousandths: number | null; cost_basis: number; cost_currency: string; floor_basis_points: number;
  status: 'active' | 'discontinued'; is_public: Flag; replaced_by_id: string | null; min_quantity: number; multiple: number; max_quantity: number | null;
  lead_days: number; created_at: string; version: number; public_from?: string | null | undefined;
}
/** One row an item and each group above it, so that a page of any group is one index range. */
export interface ItemListingRow { group_id: string; sort_key: string; item_id: string; is_public: Flag }
/** One row an item and each word of its name, as searchWords (domain/catalog/search-text.ts) reads them. */
export interface ItemWordRow { word: string; item_id: string }
/** Each of these words once. */
export interface VocabularyRow { word: string }
export interface ItemGrantRow { item_id: string; account_id: string; reason?: string | null | undefined }
export interface ItemExclusionRow { item_id: string; account_id: string; reason?: string | null | undefined }
export interface ClassExclusionRow { class: AccountRow['class']; item_id: string }
export interface PackUnitRow {
  item_id: string; code: string; unit_code: string; label: string; content: number; gtin: string | null; length_mm: number | null; width_mm: number | null;
  height_mm: number | null; weight_grams: number | null; is_orderable: Flag; is_shippable: Flag;
}
/** changes: JSON [{field, pack, before, after}, …]. version: of the item from then on. */
export interface ItemChangeRow { id: string; item_id: string; supplier_id: string; version: number; at: string; actor_id: string; changes: string }
/** A private-label program. Rows below it carry both owners with it, so that none can belong to others. account_name: copied, since a supplier reads no account. */
export interface LabelProgramRow {
  id: string; number: string; account_id: string; account_name: string; supplier_id: string; item_id: string; opened_at: string; opened_by: string; retired_on: string | null;
}
/** Frozen by the database itself: artwork as it was uploaded, once a program. */
export interface LabelFileRow {
  program_id: string; account_id: string; supplier_id: string; sha256: string; file_name: string; kind: 'pdf' | 'png' | 'jpeg' | 'svg'; bytes: number;
  base64: string; uploaded_at: string; uploaded_by: string;
}
/** Frozen by the database itself: what was drawn of a file (against ''), or how it differs from another one; or why it could not be drawn. */
export interface LabelPictureRow {
  program_id: string; account_id: string; supplier_id: string; sha256: string; against: string; problem: string | null; width: number | null; height: number | null;
  changed_per_mille: number | null; base64: string | null; made_at: string;
}
/** card: JSON of LabelCard; a version that was sent keeps it. artwork: SHA-256 of its file. hash: over all that is decided on. Names are copied. */
export interface LabelVersionRow {
  id: string; program_id: string; account_id: string; supplier_id: string; version: number; revision: number;
  status: 'draft' | 'in-review' | 'changes-requested' | 'approved'; card: string; valid_from: string; artwork: string | null; hash: string | null;
  made_at: string; made_by: string; sent_at: string | null; sent_by: string | null; decided_at: string | null; decided_by: string | null;
  decided_by_id: string | null; note: string;
}
/** A file on its way in, of a supplier or (null) of the user of the host who sent it. facts, columns, counts: JSON. shape: its headings, by which columns are remembered. */
export interface ImportRow {
  id: string; kind: 'items' | 'account-items' | 'stock'; supplier_id: string | null; file_name: string; facts: string; shape: string;
  columns: string; decimal_sign: '.' | ','; status: 'unmapped' | 'checked' | 'applied'; counts: string; problem_count: number; created_at: string; created_by: string;
  applied_at: string | null; version: number;
}
/** 500 of its rows, or of the problems found in them, as JSON. */
export interface ImportPartRow { import_id: string; supplier_id: string | null; holds: 'rows' | 'problems'; position: number; body: string }
/** Frozen by the database itself. pin: the number of the point within its program; the note of kind pin says where it is, in thousandths of the picture. */
export interface LabelNoteRow {
  id: string; program_id: string; account_id: string; supplier_id: string; version: number; pin: number; kind: 'pin' | 'reply' | 'settled';
  x_per_mille: number | null; y_per_mille: number | null; text: string; side: 'account' | 'supplier'; author: string; author_id: string; at: string;
}
/** The unit in which an account sells an item (or all items of a group) on. unit_code: UN/ECE Rec 20 or 21. */
export interface AccountUnitRow {
  id: string; account_id: string; item_id: string | null; group_id: string | null; unit_code: string; label: string; plural: string; content: number; is_default: Flag;
}
/** code_key: the code as normalizeCode writes it. */
export interface AccountItemCodeRow { account_id: string; item_id: string; code: string; code_key: string }

/** best_price, payment_days, priority_rank, po_required null: the nearest node above decides, field by field. */
export interface ContractRow {
  id: string; account_id: string; number: string; version: number; currency: string; valid_from: string; valid_to: string | null;
  status: 'draft' | 'proposed' | 'approved' | 'active' | 'expired' | 'terminated'; best_price: Flag | null; payment_days: number | null;
  priority_rank: number | null; carriage_free_from: number | null; activated_at: string | null;
}
/** Of item_id and group_id at most one is set; neither means all items. breaks: JSON [[from, value], …], rising. */
export interface ContractLineRow {
  id: string; account_id: string; contract_id: string; item_id: string | null; group_id: string | null; kind: 'fixed' | 'discount' | 'cost-plus';
  break_basis: 'line' | 'group' | 'period'; period_months: number | null; basis: number; breaks: string; valid_from: string | null; valid_to: string | null;
}
export interface PriceListRow { id: string; code: string; name: string; kind: 'list' | 'class'; account_class: string | null; currency: string; is_active: Flag; activated_at: string }
export interface ListPriceRow {
  id: string; price_list_id: string; item_id: string | null; group_id: string | null; kind: 'fixed' | 'discount' | 'cost-plus';
  break_basis: 'line' | 'group' | 'period'; period_months: number | null; basis: number; breaks: string; valid_from: string; valid_to: string | null;
}
/** country '*': every other country. category: EN 16931 (S, Z, E, AE, K, G, O). */
export interface TaxRateRow { id: string; item_category: string; country: string; category: string; rate_basis_points: number; reason: string; valid_from: string; valid_to: string | null }
export interface CarriageRuleRow { id: string; country: string; account_class: string; currency: string; charge: number; free_from: number | null }

export interface WarehouseRow { id: string; code: string; name: string; zone: string }
/** owner '': free stock; else a private-label program. */
export interface StockRow { item_id: string; warehouse_id: string; owner: string; on_hand: number; reserved: number }
export interface StockMoveRow { id: string; item_id: string; warehouse_id: string; owner: string; quantity: number; kind: string; reference: string; at: string; actor_id: string | null }
/** promised: base units of it that open promises are pegged to. */
export interface ReceiptRow {
  id: string; item_id: string; warehouse_id: string; owner: string; quantity: number; promised: number; expected_on: string;
  status: 'planned' | 'firm' | 'received' | 'canceled'; received_quantity: number | null; booked_at: string | null;
}
/** The least kept for a holder until its release day. core: against everyone; prioritized: against lower ranks only. */
export interface ProtectionRow { id: string; account_id: string; item_id: string; quantity: number; used: number; kind: 'core' | 'prioritized'; rank: number; release_on: string }

/** lines: JSON array of { code, quantity, unit } as typed. seen: JSON of what the buyer was last shown. */
export interface DraftRow {
  id: string; account_id: string; site_id: string; owner_id: string; number: string; name: string; po_number: string; requested_on: string | null; lines: string;
  seen: string | null; submission_key: string; order_id: string | null; version: number; writer: string | null; turn: number | null;
  created_at: string; updated_at: string;
}
export interface OrderRow {
  id: string; account_id: string; site_id: string; number: string; status: OrderStatusWord; po_number: string | null; currency: string; net: number; carriage: number;
  tax: number; total: number; tax_groups: string; carriage_tax_category: string | null; carriage_tax_rate_basis_points: number | null; payment_days: number; priority_rank: number; requested_on: string; placed_at: string; placed_by: string; acting_user_id: string | null;
  hold_reason: string | null; submission_key: string; fingerprint: string; draft_id: string | null; version: number;
}
export type OrderStatusWord = 'on-hold' | 'confirmed' | 'part-confirmed' | 'in-fulfillment' | 'shipped' | 'invoiced' | 'closed' | 'canceled';
export interface OrderLineRow {
  id: string; account_id: string; order_id: string; position: number; item_id: string; sku: string; name: string; account_code: string | null;
  typed_code: string; typed_quantity: number; typed_unit: string; unit_code: string; unit_label: string; unit_content: number; quantity: number;
  price_ten_thousandths: number; price_basis: number; net: number; tax_category: string; tax_rate_basis_points: number;
  trace: string; pack_plan: string; status: 'open' | 'canceled'; shipped: number; invoiced: number;
  label_version_id: string | null; label_program: string | null; label_version: number | null;
}
/** A dated portion of a line. source stock: reserved now; receipt: pegged to a firm receipt; none: no date yet. shipment_id: being picked for it, or gone with it. */
export interface PromiseRow {
  id: string; account_id: string; order_id: string; order_line_id: string; item_id: string; warehouse_id: string; quantity: number;
  source: 'stock' | 'receipt' | 'none'; receipt_id: string | null; ship_on: string | null; deliver_on: string | null;
  status: 'open' | 'voided' | 'shipped'; shipment_id: string | null;
}
/** How much of a holder's protection a promise uses up. Gone when the promise is voided. */
export interface ProtectionUseRow { protection_id: string; promise_id: string; account_id: string; quantity: number }
export interface OrderEventRow { id: string; account_id: string; order_id: string; at: string; actor_id: string | null; acting_for_id: string | null; kind: string; detail: string }

export interface HistoryDocumentRow { id: string; account_id: string; number: string; kind: 'invoice' | 'credit'; issued_on: string; country: string; currency: string; net: number; line_count: number }
export interface HistoryLineRow { document_id: string; account_id: string; position: number; item_id: string | null; sku: string; name: string | null; quantity: number; price_ten_thousandths: number; net: number }
export interface ImportRunRow { id: string; at: string; source: string; sha256: string; rows: number; loaded: number; report: string }

export interface JobRow {
  id: string; kind: string; payload: string; status: 'waiting' | 'running' | 'done' | 'dead'; run_at: string; attempts: number; max_attempts: number;
  lease_owner: string | null; lease_until: string | null; last_error: string | null; created_at: string; done_at: string | null;
}
/** The outbox: every letter to a person, written once by its unique key, sent by the worker where a mail server is set. */
export interface LetterRow {
  id: string; key: string; account_id: string | null; recipient: string; subject: string; text: string; created_at: string; sent_at: string | null;
}

/** Goods that leave for a ship-to together, of one order or several. picking: its promises can no longer be canceled or moved. */
export interface ShipmentRow {
  id: string; account_id: string; site_id: string; warehouse_id: string; number: string; status: 'picking' | 'shipped' | 'canceled'; ship_on: string;
  packages: number | null; weight_grams: number | null; carrier: string | null; tracking: string | null; note: string; created_at: string; created_by: string;
  shipped_on: string | null; shipped_at: string | null; shipped_by: string | null; version: number;
}
/** picked: base units taken from the shelf for it; shipped: those that left; returned: those that came back. */
export interface ShipmentLineRow {
  id: string; account_id: string; shipment_id: string; position: number; order_id: string; order_line_id: string; item_id: string;
  picked: number; shipped: number; returned: number; pack_plan: string;
}
export interface GoodsReturnRow {
  id: string; account_id: string; shipment_id: string; number: string; reason: string; received_on: string; recorded_at: string; recorded_by: string;
}
export interface GoodsReturnLineRow { id: string; account_id: string; return_id: string; shipment_line_id: string; quantity: number; disposition: 'restock' | 'scrap' }

/** A company of the host that sells: whose name, tax number and bank stand on an invoice, and whose zone dates it. */
export interface LegalEntityRow {
  id: string; code: string; name: string; line1: string; line2: string; city: string; postcode: string; country: string; zone: string; currency: string;
  vat_number: string; company_number: string; bank_name: string; iban: string; bic: string; email: string; phone: string;
}
/** series: the prefix of its numbers. last_sequence: drawn in the transaction that issues, so that no number is ever missing. */
export interface NumberSeriesRow { legal_entity_id: string; series: string; last_sequence: number }
/**
 * A document of billing, an invoice or a credit note; amounts are positive for both. open: what of its total is not yet settled.
 * The issued bytes stand in issued_documents; here stand what changes afterwards and what lists are made of.
 * submission_key, fingerprint: the act that made a credit note; invoices come from shipments and have none.
 */
export interface InvoiceRow {
  id: string; account_id: string; site_id: string; legal_entity_id: string; kind: 'invoice' | 'credit-note'; status: InvoiceStatusWord;
  series: string | null; sequence: number | null; number: string | null; shipment_id: string | null; corrects_id: string | null; return_id: string | null;
  reason: string; po_number: string | null; payment_days: number; supplied_on: string; issued_on: string | null; due_on: string | null; payment_reference: string | null;
  currency: string; net: number; tax: number; total: number; tax_groups: string; open: number; created_at: string; issued_at: string | null; issued_by: string | null;
  sent_back_note: string | null; version: number; submission_key: string | null; fingerprint: string | null;
}
export type InvoiceStatusWord = 'draft' | 'in-review' | 'issued' | 'part-paid' | 'paid';
/** quantity: base units, 0 on a credit of value alone. credited_*: what credit notes have taken off it already. The price trace stands with the order line. */
export interface InvoiceLineRow {
  id: string; account_id: string; invoice_id: string; position: number; kind: 'goods' | 'carriage'; order_id: string; order_line_id: string | null;
  shipment_line_id: string | null; corrects_line_id: string | null; sku: string; name: string; account_code: string | null; unit_code: string; unit_label: string;
  unit_content: number; base_unit: string; quantity: number; price_ten_thousandths: number; price_basis: number; net: number; tax_category: string;
  tax_rate_basis_points: number; tax_reason: string; credited_quantity: number; credited_net: number;
}
/** Frozen by the database itself: body is the document as JSON, exactly as it was issued. */
export interface IssuedDocumentRow { invoice_id: string; account_id: string; number: string; body: string; sha256: string; issued_at: string }
/** Frozen by the database itself: a file made once from the body. */
export interface IssuedFileRow { invoice_id: string; account_id: string; kind: 'pdf'; media_type: string; base64: string; sha256: string; made_at: string }

/** Frozen by the database itself. hash: over the posting, its entries and the hash before it. A subject is posted once per kind. */
export interface LedgerPostingRow {
  id: string; sequence: number; legal_entity_id: string; at: string; booked_on: string; kind: string; subject_kind: string; subject_id: string;
  account_id: string | null; reverses_id: string | null; actor_id: string | null; previous_hash: string; hash: string;
}
/** amount: debit above zero, credit below. document_id: the invoice or credit note whose open amount it moves. */
export interface LedgerEntryRow {
  posting_id: string; position: number; ledger_account: string; account_id: string | null; document_id: string | null; currency: string; amount: number;
}
/** The last posting of the chain, locked by whoever adds the next. */
export interface LedgerHeadRow { name: string; sequence: number; hash: string }

/** Money on its way to us, or here. started: written before the provider is asked; unknown: its answer was lost and is being looked up. */
export interface PaymentRow {
  id: string; account_id: string; legal_entity_id: string; number: string; method: 'card' | 'bank-transfer'; status: PaymentStatusWord; currency: string;
  amount: number; received: number; unapplied: number; refunded: number; reference: string; payer: string; received_on: string | null; idempotency_key: string;
  submission_key: string; session_id: string | null; intent_id: string | null; checkout_url: string | null; problem: string | null; created_at: string;
  created_by: string; settled_at: string | null; version: number;
}
/** parked: what the provider tells and what we asked for differ; a person must look. */
export type PaymentStatusWord = 'started' | 'unknown' | 'open' | 'received' | 'failed' | 'expired' | 'parked';
/** What the payer meant to settle with it. reason: why it is less than was open, else ''. */
export interface PaymentTargetRow { payment_id: string; account_id: string; invoice_id: string; amount: number; reason: string }
/** An amount taken from a payment or a credit note and set against an invoice. */
export interface ApplicationRow {
  id: string; account_id: string; payment_id: string | null; credit_note_id: string | null; invoice_id: string; amount: number; applied_at: string; applied_by: string | null;
}
export interface RefundRow {
  id: string; account_id: string; payment_id: string; status: 'started' | 'unknown' | 'succeeded' | 'failed'; currency: string; amount: number; reason: string;
  idempotency_key: string; provider_id: string | null; problem: string | null; created_at: string; created_by: string; settled_at: string | null;
}
/** A message of the payment provider, stored once by its own id. */
export interface ProviderEventRow {
  id: string; kind: string; object_id: string; payload: string; received_at: string; processed_at: string | null; outcome: string | null;
}
