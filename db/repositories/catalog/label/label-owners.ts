import { normalizeCode } from '#app/domain/catalog/item-code.ts';
import type { LabelProgram } from '#app/domain/catalog/label/label-program.ts';
import { type AccountId, type ItemId, id, type LabelProgramId, type SupplierId } from '#app/domain/shared/ids.ts';
import type { Database, Tx } from '../../../database.ts';

/** Whose program it is. */
export type LabelOwners = Pick<LabelProgram, 'id' | 'accountId' | 'supplierId'>;

/** Who owns a program. Needs the host scope: a job knows no side. */
export async function findLabelOwners(hostDb: Database, programId: LabelProgramId): Promise<LabelOwners | null> {
  const row = await hostDb.selectFrom('label_programs').select(['account_id', 'supplier_id']).where('id', '=', programId).executeTakeFirst();
  return row ? { id: programId, accountId: id<AccountId>(row.account_id), supplierId: id<SupplierId>(row.supplier_id) } : null;
}

/** An item of the supplier that a program can be about; null: none of its items that are sold. */
export async function findLabelItem(
  db: Database,
  { supplierId, sku }: { readonly supplierId: SupplierId; readonly sku: string },
): Promise<{ readonly itemId: ItemId; readonly name: string } | null> {
  const row = await db
    .selectFrom('items')
    .select(['id', 'name'])
    .where('supplier_id', '=', supplierId)
    .where('sku_key', '=', normalizeCode(sku))
    .where('status', '=', 'active')
    .executeTakeFirst();
  return row ? { itemId: id<ItemId>(row.id), name: row.name } : null;
}

/** The account of a customer number, where an address is that of somebody who approves for it (there or on a node above). Needs the host scope. */
export async function findApprover(
  hostDb: Database,
  { account, approver }: { readonly account: string; readonly approver: string },
): Promise<{ readonly accountId: AccountId; readonly accountName: string } | null> {
  const row = await hostDb
    .selectFrom('accounts as account')
    .innerJoin('account_tree as tree', 'tree.account_id', 'account.id')
    .innerJoin('users as person', 'person.account_id', 'tree.ancestor_id')
    .select(['account.id', 'account.name'])
    .where('account.code', '=', account)
    .where('account.is_active', '=', 1)
    .where('person.email', '=', approver)
    .where('person.is_active', '=', 1)
    .where('person.roles', 'like', '%"approver"%')
    .executeTakeFirst();
  return row ? { accountId: id<AccountId>(row.id), accountName: row.name } : null;
}

/** The number of the program an account has for an item and has not retired. */
export async function findOpenLabelProgram(db: Database, of: { readonly accountId: AccountId; readonly itemId: ItemId }): Promise<string | null> {
  const row = await db
    .selectFrom('label_programs')
    .select('number')
    .where('account_id', '=', of.accountId)
    .where('item_id', '=', of.itemId)
    .where('retired_on', 'is', null)
    .executeTakeFirst();
  return row?.number ?? null;
}

type Numbered = Pick<LabelProgram, 'accountId' | 'itemId'> & { readonly partNumber: string };

/** Another item that an account already calls by a part number; null: the number is free. */
export async function findOwnerOfCode(db: Database, { accountId, itemId, partNumber }: Numbered): Promise<string | null> {
  const row = await db
    .selectFrom('account_item_codes as code')
    .innerJoin('items as item', 'item.id', 'code.item_id')
    .select('item.sku')
    .where('code.account_id', '=', accountId)
    .where('code.code_key', '=', normalizeCode(partNumber))
    .where('code.item_id', '!=', itemId)
    .executeTakeFirst();
  return row?.sku ?? null;
}

/** Lets an account call an item by its own part number, on every page and in every file. */
export async function savePartNumber(tx: Tx, { accountId, itemId, partNumber }: Numbered): Promise<void> {
  const code = { code: partNumber, code_key: normalizeCode(partNumber) };
  await tx
    .insertInto('account_item_codes')
    .values({ account_id: accountId, item_id: itemId, ...code })
    .onConflict((conflict) => conflict.columns(['account_id', 'item_id']).doUpdateSet(code))
    .execute();
}

/** Puts an item into an account's assortment. Needs the host scope. */
export async function grantLabelItem(hostTx: Tx, { accountId, itemId }: Pick<LabelProgram, 'accountId' | 'itemId'>): Promise<void> {
  await hostTx
    .insertInto('item_grants')
    .values({ account_id: accountId, item_id: itemId })
    .onConflict((conflict) => conflict.columns(['account_id', 'item_id']).doNothing())
    .execute();
}

/** What a letter about a version says, and to whom it goes. */
export type LabelLetterFacts = {
  readonly recipients: readonly string[];
  readonly number: string;
  readonly version: number;
  readonly accountName: string;
  readonly supplierName: string;
  readonly productName: string;
  readonly note: string;
  /** The account whose people may read the letter; null: it is the supplier's. */
  readonly ownerOfLetter: AccountId | null;
};

/** pin: what was said last about it is the note; null: what was decided. */
type Addressed = { readonly pin: number | null; readonly programId: LabelProgramId; readonly version: number; readonly to: 'account' | 'supplier' };

/** Needs the host scope: neither side reads the people of the other. */
export async function loadLabelLetterFacts(hostDb: Database, { programId, version, pin, to }: Addressed): Promise<LabelLetterFacts> {
  const row = await hostDb
    .selectFrom('label_programs as program')
    .innerJoin('label_versions as version', 'version.program_id', 'program.id')
    .innerJoin('suppliers as supplier', 'supplier.id', 'program.supplier_id')
    .select([
      'program.number',
      'program.account_id',
      'program.account_name',
      'program.supplier_id',
      'supplier.name as supplier_name',
      'version.card',
      'version.note',
    ])
    .where('program.id', '=', programId)
    .where('version.version', '=', version)
    .executeTakeFirstOrThrow();
  const card: { readonly productName: string } = JSON.parse(row.card);
  return {
    recipients: to === 'account' ? await approversOf(hostDb, row.account_id) : await catalogManagersOf(hostDb, row.supplier_id),
    number: row.number,
    version,
    accountName: row.account_name,
    supplierName: row.supplier_name,
    productName: card.productName,
    note: pin === null ? row.note : await lastSaidOf(hostDb, programId, pin),
    ownerOfLetter: to === 'account' ? id<AccountId>(row.account_id) : null,
  };
}

async function lastSaidOf(hostDb: Database, programId: LabelProgramId, pin: number): Promise<string> {
  const row = await hostDb
    .selectFrom('label_notes')
    .select('text')
    .where('program_id', '=', programId)
    .where('pin', '=', pin)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow();
  return row.text;
}

/** Those who may decide for an account: its own approvers; where it has none, those of the nearest node above. */
async function approversOf(hostDb: Database, accountId: string): Promise<readonly string[]> {
  const people = await hostDb
    .selectFrom('account_tree as tree')
    .innerJoin('users as person', 'person.account_id', 'tree.ancestor_id')
    .select(['person.email', 'tree.distance'])
    .where('tree.account_id', '=', accountId)
    .where('person.is_active', '=', 1)
    .where('person.roles', 'like', '%"approver"%')
    .orderBy('tree.distance')
    .orderBy('person.email')
    .execute();
  return people.filter(({ distance }) => distance === people[0]?.distance).map(({ email }) => email);
}

async function catalogManagersOf(hostDb: Database, supplierId: string): Promise<readonly string[]> {
  const people = await hostDb
    .selectFrom('users')
    .select('email')
    .where('supplier_id', '=', supplierId)
    .where('is_active', '=', 1)
    .where('roles', 'like', '%"catalog-manager"%')
    .orderBy('email')
    .execute();
  return people.map(({ email }) => email);
}
