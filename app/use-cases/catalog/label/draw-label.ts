import { hostScope } from '#app/domain/accounts/scope.ts';
import type { LabelProgramId } from '#app/domain/shared/ids.ts';
import type { Context } from '#app/ports/context.ts';
import { type Database, inTransaction } from '#db/database.ts';
import { type DrawnPicture, findLabelFile, findLabelPicture, insertLabelPicture, loadPicturesKnown } from '#db/repositories/catalog/label/label-files.ts';
import { findLabelOwners, type LabelOwners } from '#db/repositories/catalog/label/label-owners.ts';

/** against: the file it is compared with; null: it is drawn by itself. */
export type DrawLabel = { readonly programId: LabelProgramId; readonly sha256: string; readonly against: string | null };

/** Draws a file of a program once, or how it differs from another one, outside of any transaction. */
export async function drawLabel(context: Context, { programId, sha256, against }: DrawLabel): Promise<void> {
  const db = context.store.reader(hostScope('worker'));
  const owners = await findLabelOwners(db, programId);
  if (owners === null) throw new Error(`no label program ${programId}`);
  const known = await loadPicturesKnown(db, owners);
  if (known.some((each) => each.sha256 === sha256 && each.against === against)) return;
  const picture = against === null ? await draw(context, { db, owners, sha256 }) : await compare(context, { db, owners, before: against, after: sha256 });
  if (picture === null) return;
  await inTransaction(context, hostScope('worker'), (tx) => insertLabelPicture(tx, owners, { sha256, against, picture, at: context.clock.now() }));
}

type Owned = { readonly db: Database; readonly owners: LabelOwners };

async function draw(context: Context, { db, owners, sha256 }: Owned & { readonly sha256: string }): Promise<DrawnPicture> {
  const file = await findLabelFile(db, owners, sha256);
  if (!file) throw new Error(`no file ${sha256} in label program ${owners.id}`);
  const outcome = await context.artist.draw({ kind: file.kind, content: file.content });
  return outcome.ok ? { kind: 'drawn', ...outcome.value, changedPerMille: null } : { kind: 'refused', problem: outcome.refusal };
}

/** Where one of the two could not be drawn there is nothing to compare; one that is not drawn yet is waited for. */
async function compare(
  context: Context,
  { db, owners, before, after }: Owned & { readonly before: string; readonly after: string },
): Promise<DrawnPicture | null> {
  const known = await loadPicturesKnown(db, owners);
  const views = [before, after].map((hash) => known.find((picture) => picture.sha256 === hash && picture.against === null)?.view.kind ?? 'waiting');
  if (views.includes('waiting')) throw new Error(`a picture of label program ${owners.id} is not drawn yet`);
  const picture = (hash: string) => findLabelPicture(db, owners, { sha256: hash, against: null });
  const [first, second] = [await picture(before), await picture(after)];
  if (!first || !second) return null;
  const outcome = await context.artist.compare({ before: first, after: second });
  return outcome.ok ? { kind: 'drawn', ...outcome.value } : { kind: 'refused', problem: outcome.refusal };
}
