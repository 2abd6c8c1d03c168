import type { LabelNote } from '#app/domain/catalog/label/label-pins.ts';
import type { LabelProgram } from '#app/domain/catalog/label/label-program.ts';
import { assert } from '#app/domain/shared/assert.ts';
import type { Instant } from '#app/domain/shared/days.ts';
import type { UserId } from '#app/domain/shared/ids.ts';
import type { Database, Tx } from '../../../database.ts';
import type { LabelNoteRow } from '../../../schema.ts';

type Owners = Pick<LabelProgram, 'id' | 'accountId' | 'supplierId'>;

/** All that was said about a program, oldest first. */
export async function loadLabelNotes(db: Database, of: Owners): Promise<readonly LabelNote[]> {
  return (await loadNotesOf(db, [of])).map(({ note }) => note);
}

/** The same of several programs, each note with the one it belongs to. */
export async function loadNotesOf(db: Database, programs: readonly Owners[]): Promise<readonly { readonly programId: string; readonly note: LabelNote }[]> {
  if (programs.length === 0) return [];
  const rows = await db
    .selectFrom('label_notes')
    .select(['program_id', 'version', 'pin', 'kind', 'x_per_mille', 'y_per_mille', 'text', 'side', 'author', 'at'])
    .where(
      'program_id',
      'in',
      programs.map((program) => program.id),
    )
    .where('account_id', 'in', [...new Set(programs.map((program) => program.accountId))])
    .where('supplier_id', 'in', [...new Set(programs.map((program) => program.supplierId))])
    .orderBy('at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ programId: row.program_id, note: toNote(row) }));
}

type NoteRow = Pick<LabelNoteRow, 'version' | 'pin' | 'kind' | 'x_per_mille' | 'y_per_mille' | 'text' | 'side' | 'author' | 'at'>;

function toNote(row: NoteRow): LabelNote {
  const said = { version: row.version, pin: row.pin, text: row.text, side: row.side, by: row.author, at: row.at as Instant };
  if (row.kind !== 'pin') return { ...said, kind: row.kind };
  assert(row.x_per_mille !== null && row.y_per_mille !== null, 'a pin has a place');
  return { ...said, kind: row.kind, xPerMille: row.x_per_mille, yPerMille: row.y_per_mille };
}

export async function insertLabelNote(tx: Tx, of: Owners, made: { readonly id: string; readonly note: LabelNote; readonly authorId: UserId }): Promise<void> {
  const { note } = made;
  await tx
    .insertInto('label_notes')
    .values({
      id: made.id,
      program_id: of.id,
      account_id: of.accountId,
      supplier_id: of.supplierId,
      version: note.version,
      pin: note.pin,
      kind: note.kind,
      x_per_mille: note.kind === 'pin' ? note.xPerMille : null,
      y_per_mille: note.kind === 'pin' ? note.yPerMille : null,
      text: note.text,
      side: note.side,
      author: note.by,
      author_id: made.authorId,
      at: note.at,
    })
    .execute();
}
