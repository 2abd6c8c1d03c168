/** The file of one column of the bundle, compressed with brotli. */
export const COLUMN_NAMES = ['documents', 'document-steps', 'minutes', 'skus', 'descriptions', 'quantities', 'prices'] as const;
export type ColumnName = (typeof COLUMN_NAMES)[number];

/** What the columns point into. descriptions and prices: as written in the CSV, listed per sku, the commonest first. */
export type Dictionaries = {
  readonly countries: readonly string[];
  readonly customers: readonly string[];
  readonly skus: readonly string[];
  readonly descriptions: readonly (readonly string[])[];
  readonly prices: readonly (readonly string[])[];
  readonly documentCount: number;
  readonly rowCount: number;
};

export const DOCUMENT_PREFIXES = ['', 'C', 'A'] as const;
export const CSV_HEAD = ['InvoiceNo', 'StockCode', 'Description', 'Quantity', 'InvoiceDate', 'UnitPrice', 'CustomerID', 'Country'] as const;

/** One row of the published CSV, word for word. */
export type OnlineRetailRow = {
  readonly document: string;
  readonly sku: string;
  readonly description: string;
  readonly quantity: number;
  /** Minutes since 1970 of the local time as written, read as UTC. */
  readonly minute: number;
  readonly price: string;
  readonly customer: string;
  readonly country: string;
};
