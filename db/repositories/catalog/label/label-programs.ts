import type { ArtworkKind } from '#app/domain/catalog/label/judge-artwork.ts';
import type { LabelCard } from '#app/domain/catalog/label/label-card.ts';
import type { LabelLife, LabelProgram, LabelSide } from '#app/domain/catalog/label/label-program.ts';
import type { Artwork, LabelVersion, VersionState } from '#app/domain/catalog/label/label-version.ts';
import { assert } from '#app/domain/shared/assert.ts';
import type { Day, Instant } from '#app/domain/shared/days.ts';
import { type AccountId, type ItemId, id, type LabelProgramId, type LabelVersionId, type SupplierId, type UserId } from '#app/domain/shared/ids.ts';
import type { Database, Tx } from '../../../database.ts';
import { forUpdate } from '../../../dialect.ts';
import type { LabelVersionRow } from '../../../schema.ts';

/** A program of one side with all its versions; null: none of theirs has the number. */
export async function findLabelLife(db: Database, side: LabelSide, number: string): Promise<LabelLife | null> {
  const row = await selectPrograms(db, side).where('program.number', '=', number).executeTakeFirst();
  if (!row) return null;
  const program = toProgram(row);
  return { ...program, versions: await loadVersions(db, program) };
}

/** The same, locked until the transaction ends, so that two steps of one program never cross. */
export async function lockLabelLife(tx: Tx, side: LabelSide, number: string): Promise<LabelLife | null> {
  await forUpdate(tx.selectFrom('label_programs as program').select('program.id').where(ofSide(side)).where('program.number', '=', number)).execute();
  return findLabelLife(tx, side, number);
}

/** Says of which side a program is, so that no statement looks past it. */
export function ofSide(side: LabelSide) {
  return (eb: ProgramBuilder) => (side.kind === 'account' ? eb('program.account_id', 'in', side.accounts) : eb('program.supplier_id', '=', side.supplierId));
}

type ProgramBuilder = Parameters<Extract<Parameters<ReturnType<typeof fromPrograms>['where']>[0], (...parts: never[]) => unknown>>[0];

function fromPrograms(db: Database) {
  return db.selectFrom('label_programs as program');
}

/** The programs of one side with what their item and supplier are called. */
export function selectPrograms(db: Database, side: LabelSide) {
  return fromPrograms(db)
    .where(ofSide(side))
    .innerJoin('suppliers as supplier', 'supplier.id', 'program.supplier_id')
    .innerJoin('items as item', (join) => join.onRef('item.id', '=', 'program.item_id').onRef('item.supplier_id', '=', 'program.supplier_id'))
    .select(['program.id', 'program.number', 'program.account_id', 'program.account_name', 'program.supplier_id', 'program.item_id'])
    .select(['program.opened_at', 'program.retired_on', 'supplier.name as supplier_name', 'item.sku', 'item.name as item_name', 'item.base_unit']);
}

type ProgramRow = Awaited<ReturnType<ReturnType<typeof selectPrograms>['execute']>>[number];

export function toProgram(row: ProgramRow): LabelProgram {
  return {
    id: id<LabelProgramId>(row.id),
    number: row.number,
    accountId: id<AccountId>(row.account_id),
    accountName: row.account_name,
    supplierId: id<SupplierId>(row.supplier_id),
    supplierName: row.supplier_name,
    itemId: id<ItemId>(row.item_id),
    sku: row.sku,
    itemName: row.item_name,
    baseUnit: row.base_unit,
    openedAt: row.opened_at as Instant,
    retiredOn: row.retired_on as Day | null,
  };
}

type Owners = Pick<LabelProgram, 'id' | 'accountId' | 'supplierId'>;

async function loadVersions(db: Database, of: Owners): Promise<readonly LabelVersion[]> {
  return (await loadVersionsOf(db, [of])).get(of.id) ?? [];
}

/** The versions of programs found behind the wall, oldest first. */
export async function loadVersionsOf(db: Database, programs: readonly Owners[]): Promise<ReadonlyMap<LabelProgramId, readonly LabelVersion[]>> {
  if (programs.length === 0) return new Map();
  const rows = await db
    .selectFrom('label_versions as version')
    .leftJoin('label_files as file', (join) =>
      join
        .onRef('file.program_id', '=', 'version.program_id')
        .onRef('file.sha256', '=', 'version.artwork')
        .onRef('file.account_id', '=', 'version.account_id')
        .onRef('file.supplier_id', '=', 'version.supplier_id'),
    )
    .select(VERSION_COLUMNS)
    .select(['file.file_name', 'file.kind', 'file.bytes'])
    .where(
      'version.program_id',
      'in',
      programs.map((program) => program.id),
    )
    .where('version.account_id', 'in', [...new Set(programs.map((program) => program.accountId))])
    .where('version.supplier_id', 'in', [...new Set(programs.map((program) => program.supplierId))])
    .orderBy('version.version')
    .execute();
  const versions = new Map<LabelProgramId, LabelVersion[]>();
  for (const row of rows) {
    const programId = id<LabelProgramId>(row.program_id);
    const known = versions.get(programId);
    if (known) known.push(toVersion(row));
    else versions.set(programId, [toVersion(row)]);
  }
  return versions;
}

const VERSION_COLUMNS = [
  'version.id',
  'version.program_id',
  'version.version',
  'version.revision',
  'version.status',
  'version.card',
  'version.artwork',
  'version.hash',
  'version.sent_at',
  'version.sent_by',
  'version.decided_at',
  'version.decided_by',
  'version.note',
] as const;

type VersionRow = Omit<LabelVersionRow, 'account_id' | 'supplier_id' | 'valid_from' | 'made_at' | 'made_by' | 'decided_by_id'> & {
  readonly file_name: string | null;
  readonly kind: ArtworkKind | null;
  readonly bytes: number | null;
};

function toVersion(row: VersionRow): LabelVersion {
  const card: LabelCard = JSON.parse(row.card);
  return {
    id: id<LabelVersionId>(row.id),
    version: row.version,
    revision: row.revision,
    card,
    artwork: toArtwork(row),
    state: toState(row),
  };
}

function toArtwork({ artwork, file_name, kind, bytes }: VersionRow): Artwork | null {
  return artwork === null || file_name === null || kind === null || bytes === null ? null : { sha256: artwork, fileName: file_name, kind, bytes };
}

function toState({ status, hash, sent_at, sent_by, decided_at, decided_by, note }: VersionRow): VersionState {
  if (status === 'draft') return { status };
  assert(hash !== null && sent_at !== null && sent_by !== null, 'a version that was sent says by whom');
  const sent = { by: sent_by, at: sent_at as Instant };
  if (status === 'in-review') return { status, hash, sent };
  assert(decided_at !== null && decided_by !== null, 'a version that was decided on says by whom');
  return { status, hash, sent, decided: { by: decided_by, at: decided_at as Instant }, note };
}

type Opened = Owners & { readonly number: string; readonly accountName: string; readonly itemId: ItemId; readonly at: Instant; readonly by: UserId };

export async function insertLabelProgram(tx: Tx, opened: Opened): Promise<void> {
  await tx
    .insertInto('label_programs')
    .values({
      id: opened.id,
      number: opened.number,
      account_id: opened.accountId,
      account_name: opened.accountName,
      supplier_id: opened.supplierId,
      item_id: opened.itemId,
      opened_at: opened.at,
      opened_by: opened.by,
      retired_on: null,
    })
    .execute();
}

type NewVersion = { readonly id: LabelVersionId; readonly version: number; readonly card: LabelCard; readonly at: Instant; readonly by: string };

/** A new draft of a program. */
export async function insertLabelVersion(tx: Tx, of: Owners, { id: versionId, version, card, at, by }: NewVersion): Promise<void> {
  const nothing = { artwork: null, hash: null, sent_at: null, sent_by: null, decided_at: null, decided_by: null, decided_by_id: null, note: '' };
  await tx
    .insertInto('label_versions')
    .values({
      id: versionId,
      program_id: of.id,
      account_id: of.accountId,
      supplier_id: of.supplierId,
      version,
      revision: 1,
      status: 'draft',
      card: JSON.stringify(card),
      valid_from: card.validFrom,
      made_at: at,
      made_by: by,
      ...nothing,
    })
    .execute();
}

/** Writes a draft anew, or its artwork; whoever calls has locked the program. */
export async function saveLabelDraft(
  tx: Tx,
  of: Owners,
  saved: Pick<LabelVersion, 'id' | 'card' | 'revision'> & { readonly artwork: string | null },
): Promise<void> {
  await tx
    .updateTable('label_versions')
    .set({ card: JSON.stringify(saved.card), valid_from: saved.card.validFrom, artwork: saved.artwork, revision: saved.revision })
    .where('id', '=', saved.id)
    .where('account_id', '=', of.accountId)
    .where('supplier_id', '=', of.supplierId)
    .where('status', '=', 'draft')
    .execute();
}

/** Moves a version to its next state. decidedById: of the account's person who decided. */
export async function saveVersionState(
  tx: Tx,
  of: Owners,
  moved: { readonly id: LabelVersionId; readonly state: Exclude<VersionState, { readonly status: 'draft' }>; readonly decidedById: UserId | null },
): Promise<void> {
  const { state } = moved;
  const decided = state.status === 'in-review' ? null : state;
  await tx
    .updateTable('label_versions')
    .set({
      status: state.status,
      hash: state.hash,
      sent_at: state.sent.at,
      sent_by: state.sent.by,
      decided_at: decided?.decided.at ?? null,
      decided_by: decided?.decided.by ?? null,
      decided_by_id: moved.decidedById,
      note: decided?.note ?? '',
    })
    .where('id', '=', moved.id)
    .where('account_id', '=', of.accountId)
    .where('supplier_id', '=', of.supplierId)
    .execute();
}
