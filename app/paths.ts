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
  search: (q?: string) => withQuery('/search', { q }),
  palette: (q?: string) => withQuery('/palette', { q }),

  items: (query: ItemsQuery = {}) => withQuery('/items', query),
  itemGroup: (code: string) => withQuery('/items', { group: code }),
  item: (sku: string, query: { readonly quantity?: string; readonly unit?: string } = {}) => withQuery(`/items/${enc(sku)}`, query),
  prices: () => '/prices',

  /** The newest open draft of the chosen site. */
  pad: () => '/order',
  draft: (draft: string, query: { readonly show?: string } = {}) => withQuery(`/order/${enc(draft)}`, query),
  padLines: (draft: string) => `/order/${enc(draft)}/lines`,
  padCheck: (draft: string) => `/order/${enc(draft)}/check`,
  draftHead: (draft: string) => `/order/${enc(draft)}/head`,
  renameDraft: (draft: string) => `/order/${enc(draft)}/name`,
  discardDraft: (draft: string) => `/order/${enc(draft)}/discard`,
  review: (draft: string) => `/order/${enc(draft)}/review`,
  place: (draft: string) => `/order/${enc(draft)}/place`,
  addToPad: () => '/order/add',
  newDraft: () => '/drafts/new',
  drafts: () => '/drafts',

  orders: (query: OrdersQuery = {}) => withQuery('/orders', query),
  order: (number: string) => `/orders/${enc(number)}`,
  cancelOrder: (number: string) => `/orders/${enc(number)}/cancel`,
  cancelLine: (number: string, line: number) => `/orders/${enc(number)}/lines/${line}/cancel`,
  repeatOrder: (number: string) => `/orders/${enc(number)}/repeat`,

  agreement: () => '/agreement',
  history: (query: { readonly page?: number; readonly q?: string } = {}) => withQuery('/history', query),
  historyDocument: (number: string) => `/history/${enc(number)}`,

  supply: () => '/supply',

  desk: (query: { readonly q?: string; readonly page?: number } = {}) => withQuery('/desk', query),
  deskAccount: (account: string) => `/desk/${enc(account)}`,
  actFor: (account: string) => `/desk/${enc(account)}/act`,
  stopActing: () => '/act/stop',

  opsReceipts: (query: { readonly page?: number } = {}) => withQuery('/ops/receipts', query),
  bookReceipt: (receipt: string) => `/ops/receipts/${enc(receipt)}/book`,
  opsOrders: (query: OrdersQuery = {}) => withQuery('/ops/orders', query),
  opsOrder: (number: string) => `/ops/orders/${enc(number)}`,

  holds: () => '/finance/holds',
  releaseHold: (number: string) => `/finance/holds/${enc(number)}/release`,

  outbox: (query: { readonly page?: number } = {}) => withQuery('/admin/outbox', query),
  letter: (id: string) => `/admin/outbox/${enc(id)}`,
  jobs: (query: { readonly state?: string; readonly page?: number } = {}) => withQuery('/admin/jobs', query),
  retryJob: (id: string) => `/admin/jobs/${enc(id)}/retry`,
  audit: (query: { readonly page?: number; readonly q?: string } = {}) => withQuery('/admin/audit', query),
  people: () => '/admin/people',
} as const;

type ItemsQuery = { readonly group?: string; readonly q?: string; readonly page?: number; readonly only?: string; readonly sort?: string };
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
