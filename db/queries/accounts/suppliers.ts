import type { Database } from '../../database.ts';

/** Every supplier by name, to choose one. Needs the host scope. */
export function listSuppliers(db: Database): Promise<readonly { readonly code: string; readonly name: string }[]> {
  return db.selectFrom('suppliers').select(['code', 'name']).orderBy('name').orderBy('code').execute();
}
