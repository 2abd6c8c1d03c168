import type { ArtworkView } from '#app/domain/catalog/label/decide-label.ts';
import type { ArtworkKind } from '#app/domain/catalog/label/judge-artwork.ts';
import type { LabelProgram } from '#app/domain/catalog/label/label-program.ts';
import type { Artwork } from '#app/domain/catalog/label/label-version.ts';
import type { Instant } from '#app/domain/shared/days.ts';
import type { Database, Tx } from '../../../database.ts';

type Owners = Pick<LabelProgram, 'id' | 'accountId' | 'supplierId'>;

/** Keeps artwork for ever; the same bytes are one file of their program, under the name they first came with. */
export async function insertLabelFile(
  tx: Tx,
  of: Owners,
  file: Artwork & { readonly content: Uint8Array; readonly at: Instant; readonly by: string },
): Promise<void> {
  await tx
    .insertInto('label_files')
    .values({
      program_id: of.id,
      account_id: of.accountId,
      supplier_id: of.supplierId,
      sha256: file.sha256,
      file_name: file.fileName,
      kind: file.kind,
      bytes: file.bytes,
      base64: Buffer.from(file.content).toString('base64'),
      uploaded_at: file.at,
      uploaded_by: file.by,
    })
    .onConflict((conflict) => conflict.columns(['program_id', 'sha256']).doNothing())
    .execute();
}

/** A file of a program as it was uploaded; null: it has none with these bytes. */
export async function findLabelFile(
  db: Database,
  of: Owners,
  sha256: string,
): Promise<{ readonly kind: ArtworkKind; readonly fileName: string; readonly content: Uint8Array } | null> {
  const row = await db
    .selectFrom('label_files')
    .select(['kind', 'file_name', 'base64'])
    .where('program_id', '=', of.id)
    .where('account_id', '=', of.accountId)
    .where('supplier_id', '=', of.supplierId)
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  return row ? { kind: row.kind, fileName: row.file_name, content: Buffer.from(row.base64, 'base64') } : null;
}

/** Of which picture is spoken: of a file, or (against a file's hash) of how it differs from that one. */
export type PictureOf = { readonly sha256: string; readonly against: string | null };

/** What was drawn, or why nothing could be. changedPerMille: of the area, for a difference. */
export type DrawnPicture =
  | { readonly kind: 'drawn'; readonly png: Uint8Array; readonly width: number; readonly height: number; readonly changedPerMille: number | null }
  | { readonly kind: 'refused'; readonly problem: string };

/** Keeps a picture; the one that is there stays. */
export async function insertLabelPicture(tx: Tx, of: Owners, made: PictureOf & { readonly picture: DrawnPicture; readonly at: Instant }): Promise<void> {
  const { picture } = made;
  const drawn = picture.kind === 'drawn' ? picture : null;
  await tx
    .insertInto('label_pictures')
    .values({
      program_id: of.id,
      account_id: of.accountId,
      supplier_id: of.supplierId,
      sha256: made.sha256,
      against: made.against ?? '',
      problem: picture.kind === 'refused' ? picture.problem : null,
      width: drawn?.width ?? null,
      height: drawn?.height ?? null,
      changed_per_mille: drawn?.changedPerMille ?? null,
      base64: drawn === null ? null : Buffer.from(drawn.png).toString('base64'),
      made_at: made.at,
    })
    .onConflict((conflict) => conflict.columns(['program_id', 'sha256', 'against']).doNothing())
    .execute();
}

/** The bytes of a picture; null: none was drawn. */
export async function findLabelPicture(db: Database, of: Owners, { sha256, against }: PictureOf): Promise<Uint8Array | null> {
  const row = await db
    .selectFrom('label_pictures')
    .select('base64')
    .where('program_id', '=', of.id)
    .where('account_id', '=', of.accountId)
    .where('supplier_id', '=', of.supplierId)
    .where('sha256', '=', sha256)
    .where('against', '=', against ?? '')
    .executeTakeFirst();
  return row?.base64 ? Buffer.from(row.base64, 'base64') : null;
}

/** What is known of the pictures of a program, without their bytes. */
export type PictureKnown = PictureOf & { readonly view: ArtworkView; readonly width: number; readonly height: number; readonly changedPerMille: number | null };

export async function loadPicturesKnown(db: Database, of: Owners): Promise<readonly PictureKnown[]> {
  const rows = await db
    .selectFrom('label_pictures')
    .select(['sha256', 'against', 'problem', 'width', 'height', 'changed_per_mille'])
    .where('program_id', '=', of.id)
    .where('account_id', '=', of.accountId)
    .where('supplier_id', '=', of.supplierId)
    .execute();
  return rows.map((row) => ({
    sha256: row.sha256,
    against: row.against === '' ? null : row.against,
    view: row.problem === null ? { kind: 'drawn' } : { kind: 'refused', problem: row.problem },
    width: row.width ?? 0,
    height: row.height ?? 0,
    changedPerMille: row.changed_per_mille,
  }));
}

/** Where the drawing of a version's artwork stands. */
export async function loadArtworkView(db: Database, of: Owners, artwork: Artwork | null): Promise<ArtworkView> {
  if (artwork === null) return { kind: 'waiting' };
  const known = await loadPicturesKnown(db, of);
  return known.find(({ sha256, against }) => sha256 === artwork.sha256 && against === null)?.view ?? { kind: 'waiting' };
}
