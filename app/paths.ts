const enc = encodeURIComponent;

/** Every URL we link to or post to, by name. A route file and its path change together, here. */
export const paths = {
  home: () => '/',
  health: () => '/health',

  signIn: (from?: string) => withQuery('/sign-in', { from }),
  signOut: () => '/sign-out',
  forgot: () => '/forgot',
  reset: (token: string) => `/reset/${enc(token)}`,
  switchSite: () => '/switch-site',
  theme: () => '/theme',

  today: () => '/today',
  search: (q?: string, as?: 'typed') => withQuery('/search', { q, as }),
  palette: (q?: string) => withQuery('/palette', { q }),

  items: (query: ItemsQuery = {}) => withQuery('/items', query),
  itemGroup: (code: string) => withQuery('/items', { group: code }),
  item: (sku: string, query: { readonly quantity?: string; readonly unit?: string } = {}) => withQuery(`/items/${enc(sku)}`, query),
  prices: () => '/prices',

  /** The newest open draft of the chosen site; else an empty pad. */
  pad: (query: { readonly show?: string } = {}) => withQuery('/order', query),
  /** An empty pad, whatever drafts are open; its first save makes the draft. */
  newDraft: () => '/order?new=yes',
  draft: (draft: string, query: { readonly show?: string } = {}) => withQuery(`/order/${enc(draft)}`, query),
  /** What the pad's script keeps, and what it is answered. */
  keepPad: () => '/order/keep',
  whyPrice: () => '/order/why',
  review: (draft: string) => `/order/${enc(draft)}/review`,
  addToPad: () => '/order/add',
  restoreDraft: () => '/drafts/restore',
  drafts: (query: { readonly restored?: string } = {}) => withQuery('/drafts', query),

  orders: (query: OrdersQuery = {}) => withQuery('/orders', query),
  order: (number: string, query: { readonly placed?: string } = {}) => withQuery(`/orders/${enc(number)}`, query),
  cancelOrder: (number: string) => `/orders/${enc(number)}/cancel`,
  cancelLine: (number: string, line: number) => `/orders/${enc(number)}/lines/${line}/cancel`,
  repeatOrder: (number: string) => `/orders/${enc(number)}/repeat`,

  invoicePdf: (number: string) => `/invoices/${enc(number)}/pdf`,
  deliveries: (query: ListQuery = {}) => withQuery('/deliveries', query),
  delivery: (number: string) => `/deliveries/${enc(number)}`,
  deliveryPackingList: (number: string) => `/deliveries/${enc(number)}/packing-list`,
  invoices: (query: InvoicesQuery = {}) => withQuery('/invoices', query),
  invoicesCsv: (query: InvoicesQuery = {}) => withQuery('/invoices/csv', query),
  invoice: (number: string) => `/invoices/${enc(number)}`,

  agreement: () => '/agreement',
  priceList: (query: PriceListQuery = {}) => withQuery('/price-list', query),
  priceListCsv: (query: Omit<PriceListQuery, 'page'> = {}) => withQuery('/price-list/csv', query),
  priceListWorkbook: (query: Omit<PriceListQuery, 'page'> = {}) => withQuery('/price-list/xlsx', query),
  history: (query: ListQuery = {}) => withQuery('/history', query),
  historyDocument: (number: string) => `/history/${enc(number)}`,

  supply: (query: ListQuery = {}) => withQuery('/supply', query),
  supplyReceipts: (query: { readonly show?: string; readonly page?: number; readonly done?: 'confirmed' } = {}) => withQuery('/supply/receipts', query),
  newItem: () => '/supply/items/new',
  addPack: (sku: string) => `/supply/items/${enc(sku)}/packs`,
  supplyItem: (sku: string, query: { readonly done?: 'changed' | 'created' | 'packed' } = {}) => withQuery(`/supply/items/${enc(sku)}`, query),

  supplyLabels: (query: ListQuery & { readonly show?: string } = {}) => withQuery('/supply/labels', query),
  openLabel: (query: { readonly item?: string } = {}) => withQuery('/supply/labels/new', query),
  supplyLabel: (number: string, query: LabelReviewQuery = {}) => withQuery(`/supply/labels/${enc(number)}`, query),
  labelArtwork: (number: string) => `/supply/labels/${enc(number)}/artwork`,
  sendLabel: (number: string) => `/supply/labels/${enc(number)}/send`,
  nextLabelVersion: (number: string) => `/supply/labels/${enc(number)}/versions`,
  supplyLabelPins: (number: string, query: { readonly version?: number } = {}) => withQuery(`/supply/labels/${enc(number)}/pins`, query),
  supplyLabelPin: (number: string, pin: number) => `/supply/labels/${enc(number)}/pins/${pin}`,
  /** A picture of a version's artwork, or (against an earlier version) of what differs. */
  supplyLabelPicture: (number: string, version: number, query: { readonly against?: number } = {}) =>
    withQuery(`/supply/labels/${enc(number)}/pictures/${version}`, query),
  supplyLabelFile: (number: string, version: number) => `/supply/labels/${enc(number)}/files/${version}`,

  labelGoods: (query: ListQuery & { readonly show?: string } = {}) => withQuery('/label-goods', query),
  labelReview: (number: string, query: LabelReviewQuery = {}) => withQuery(`/label-goods/${enc(number)}/review`, query),
  labelApproval: (number: string) => `/label-goods/${enc(number)}/approve`,
  labelPins: (number: string, query: { readonly version?: number } = {}) => withQuery(`/label-goods/${enc(number)}/pins`, query),
  labelPin: (number: string, pin: number) => `/label-goods/${enc(number)}/pins/${pin}`,
  labelChanges: (number: string) => `/label-goods/${enc(number)}/changes`,
  labelPicture: (number: string, version: number, query: { readonly against?: number } = {}) =>
    withQuery(`/label-goods/${enc(number)}/pictures/${version}`, query),
  labelFile: (number: string, version: number) => `/label-goods/${enc(number)}/files/${version}`,

  supplyImport: () => '/supply/import',
  supplyImportFile: (id: string, query: ImportQuery = {}) => withQuery(`/supply/import/${enc(id)}`, query),
  supplyImportColumns: (id: string) => `/supply/import/${enc(id)}/columns`,
  supplyBadRows: (id: string) => `/supply/import/${enc(id)}/bad-rows`,
  supplyCsv: () => '/supply/items/csv',
  supplyWorkbook: () => '/supply/items/xlsx',

  desk: (query: ListQuery = {}) => withQuery('/desk', query),
  deskAccount: (account: string) => `/desk/${enc(account)}`,
  accountUnits: (account: string, query: { readonly done?: 'saved' | 'taken'; readonly page?: number } = {}) => withQuery(`/desk/${enc(account)}/units`, query),
  ownGoods: (account: string, query: { readonly done?: string; readonly item?: string } = {}) => withQuery(`/desk/${enc(account)}/goods`, query),
  deskImport: () => '/desk/import',
  deskImportFile: (id: string, query: ImportQuery = {}) => withQuery(`/desk/import/${enc(id)}`, query),
  deskImportColumns: (id: string) => `/desk/import/${enc(id)}/columns`,
  deskBadRows: (id: string) => `/desk/import/${enc(id)}/bad-rows`,
  deskCsv: () => '/desk/import/csv',
  deskWorkbook: () => '/desk/import/xlsx',
  actFor: (account: string) => `/desk/${enc(account)}/act`,
  stopActing: () => '/act/stop',

  opsReceipts: (query: ListQuery & { readonly show?: string; readonly booked?: string } = {}) => withQuery('/ops/receipts', query),
  bookReceipt: (receipt: string) => `/ops/receipts/${enc(receipt)}/book`,
  toShip: (query: ListQuery = {}) => withQuery('/ops/ship', query),
  toShipTo: (site: string) => `/ops/ship/${enc(site)}`,
  shipments: (query: ListQuery & { readonly show?: string } = {}) => withQuery('/ops/shipments', query),
  shipment: (number: string, query: { readonly done?: string } = {}) => withQuery(`/ops/shipments/${enc(number)}`, query),
  packingList: (number: string) => `/ops/shipments/${enc(number)}/packing-list`,
  cancelShipment: (number: string) => `/ops/shipments/${enc(number)}/cancel`,
  returnGoods: (number: string) => `/ops/shipments/${enc(number)}/return`,
  stock: (query: ListQuery & { readonly show?: string } = {}) => withQuery('/ops/stock', query),
  stockItem: (sku: string, query: { readonly page?: number; readonly counted?: string } = {}) => withQuery(`/ops/stock/${enc(sku)}`, query),
  stockImport: () => '/ops/import',
  stockImportFile: (id: string, query: ImportQuery = {}) => withQuery(`/ops/import/${enc(id)}`, query),
  stockImportColumns: (id: string) => `/ops/import/${enc(id)}/columns`,
  stockBadRows: (id: string) => `/ops/import/${enc(id)}/bad-rows`,
  stockCsv: () => '/ops/import/csv',
  stockWorkbook: () => '/ops/import/xlsx',
  returns: (query: ListQuery & { readonly recorded?: string } = {}) => withQuery('/ops/returns', query),
  opsOrders: (query: OrdersQuery = {}) => withQuery('/ops/orders', query),
  opsOrder: (number: string) => `/ops/orders/${enc(number)}`,

  finance: () => '/finance',
  reviewQueue: (query: ListQuery & { readonly show?: string; readonly done?: string; readonly back?: string } = {}) => withQuery('/finance/review', query),
  /** done: the number of the invoice that was just issued; back: the delivery whose draft was just sent back. */
  reviewDraft: (id: string, query: { readonly lines?: string; readonly done?: string; readonly back?: string; readonly anew?: string } = {}) =>
    withQuery(`/finance/review/${enc(id)}`, query),
  /** Opens on its one field. */
  sendBackDraft: (id: string) => `/finance/review/${enc(id)}/send-back#note`,
  redraft: (id: string) => `/finance/review/${enc(id)}/redraft`,
  financeInvoices: (query: InvoicesQuery = {}) => withQuery('/finance/invoices', query),
  financeInvoicesCsv: (query: InvoicesQuery = {}) => withQuery('/finance/invoices/csv', query),
  financeInvoice: (number: string, query: { readonly credited?: string } = {}) => withQuery(`/finance/invoices/${enc(number)}`, query),
  creditInvoice: (number: string, query: { readonly return?: string } = {}) => withQuery(`/finance/invoices/${enc(number)}/credit`, query),
  issueCredit: (number: string) => `/finance/invoices/${enc(number)}/credit/issue`,
  ledger: (query: LedgerPartQuery = {}) => withQuery('/finance/ledger', query),
  ledgerCsv: (query: LedgerPartQuery = {}) => withQuery('/finance/ledger/csv', query),
  holds: (query: ListQuery & { readonly released?: string } = {}) => withQuery('/finance/holds', query),
  releaseHold: (number: string) => `/finance/holds/${enc(number)}/release`,

  /** Invoices to pay, by number. */
  pay: (invoices: readonly string[] = []) => `/pay${invoices.map((number, at) => `${at === 0 ? '?' : '&'}invoice=${enc(number)}`).join('')}`,
  payment: (number: string, query: { readonly back?: 'paid' | 'canceled' } = {}) => withQuery(`/payments/${enc(number)}`, query),
  cash: (query: ListQuery & { readonly show?: string } = {}) => withQuery('/finance/cash', query),
  /** Opens on the amount that came in. */
  recordTransfer: (reference: string) => `${withQuery('/finance/cash', { reference })}#amount`,
  cashPayment: (number: string, query: { readonly done?: 'recorded' | 'applied' | 'refunded' } = {}) => withQuery(`/finance/cash/${enc(number)}`, query),
  refund: (number: string) => `/finance/cash/${enc(number)}/refund`,
  stripeHook: () => '/hooks/stripe',
  simulatedCheckout: (checkout: string) => `/simulated-checkout/${enc(checkout)}`,
  financeInvoicePdf: (number: string) => `/finance/invoices/${enc(number)}/pdf`,

  outbox: (query: ListQuery = {}) => withQuery('/admin/outbox', query),
  letter: (id: string) => `/admin/outbox/${enc(id)}`,
  jobs: (query: { readonly state?: string; readonly page?: number; readonly retried?: string } = {}) => withQuery('/admin/jobs', query),
  retryJob: (id: string) => `/admin/jobs/${enc(id)}/retry`,
  audit: (query: AuditQuery = {}) => withQuery('/admin/audit', query),
  adminAccounts: (query: ListQuery & { readonly show?: string } = {}) => withQuery('/admin/accounts', query),
  createAccount: (query: { readonly parent?: string; readonly level?: string } = {}) => withQuery('/admin/accounts/new', query),
  itemAudience: (sku: string, query: { readonly done?: 'changed' } = {}) => withQuery(`/admin/items/${enc(sku)}`, query),
  adminAccount: (code: string, query: { readonly done?: string } = {}) => withQuery(`/admin/accounts/${enc(code)}`, query),
  changeAccount: (code: string) => `/admin/accounts/${enc(code)}/change`,
  changeTeam: (code: string) => `/admin/accounts/${enc(code)}/team`,
  settings: (query: { readonly saved?: string } = {}) => withQuery('/admin/settings', query),
  people: (query: ListQuery = {}) => withQuery('/admin/people', query),
  invite: (query: { readonly side?: string; readonly of?: string } = {}) => withQuery('/admin/people/invite', query),
  person: (id: string, query: { readonly done?: string } = {}) => withQuery(`/admin/people/${enc(id)}`, query),
  changeRoles: (id: string) => `/admin/people/${enc(id)}/roles`,
  blockPerson: (id: string) => `/admin/people/${enc(id)}/block`,
  unblockPerson: (id: string) => `/admin/people/${enc(id)}/unblock`,
  inviteAgain: (id: string) => `/admin/people/${enc(id)}/invite`,
} as const;

type ItemsQuery = {
  readonly group?: string;
  readonly q?: string;
  readonly as?: string;
  readonly page?: number;
  readonly only?: string;
  readonly size?: number;
};
/** version: the one looked at; against: the one beside it; view: how the two are shown. */
type LabelReviewQuery = { readonly version?: number; readonly against?: number; readonly view?: string; readonly done?: string };
type ImportQuery = { readonly done?: 'yes'; readonly refused?: string; readonly page?: number };
type ListQuery = { readonly q?: string; readonly page?: number };
type PriceListQuery = ListQuery & { readonly on?: string; readonly group?: string; readonly as?: string };
type AuditQuery = {
  readonly q?: string;
  readonly actor?: string;
  readonly action?: string;
  readonly account?: string;
  readonly from?: string;
  readonly to?: string;
  readonly before?: string;
};
type InvoicesQuery = ListQuery & { readonly show?: string; readonly due?: string };
type LedgerPartQuery = ListQuery & { readonly kind?: string; readonly from?: string; readonly to?: string };
type OrdersQuery = { readonly show?: string; readonly q?: string; readonly page?: number };

/** A path with the given parts of a query; absent and empty ones are left out, so equal pages have equal URLs. */
function withQuery(path: string, query: { readonly [name: string]: string | number | undefined }): string {
  let text = '';
  for (const name in query) {
    const value = query[name];
    if (value !== undefined && value !== '') text += `${text === '' ? '?' : '&'}${name}=${enc(value)}`;
  }
  return path + text;
}
