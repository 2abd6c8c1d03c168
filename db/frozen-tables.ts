import type { Schema } from './schema.ts';

/** Rows that are only ever added: what was issued, posted, uploaded or said to the other side. The database refuses to change or delete them. Record 0014. */
export const frozenTables = [
  'issued_documents',
  'issued_files',
  'ledger_postings',
  'ledger_entries',
  'applications',
  'label_files',
  'label_pictures',
  'label_notes',
] as const satisfies readonly (keyof Schema)[];
