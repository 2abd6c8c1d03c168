import type { Schema } from './schema.ts';

/** Rows that are only ever added: what was issued, posted or uploaded. The database refuses to change or delete them. Record 0014. */
export const frozenTables = [
  'issued_documents',
  'issued_files',
  'ledger_postings',
  'ledger_entries',
  'applications',
  'label_files',
  'label_pictures',
] as const satisfies readonly (keyof Schema)[];
