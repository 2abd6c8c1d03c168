import { createHash } from 'node:crypto';
import type { Supplier } from '#app/domain/accounts/people.ts';
import { type ArtworkRefusal, judgeArtwork } from '#app/domain/catalog/label/judge-artwork.ts';
import { accept, type Result, refuse } from '#app/domain/shared/result.ts';
import type { Context } from '#app/ports/context.ts';
import { insertLabelFile } from '#db/repositories/catalog/label/label-files.ts';
import { saveLabelDraft } from '#db/repositories/catalog/label/label-programs.ts';
import { enqueue } from '#db/repositories/jobs.ts';
import { type NoProgram, onOwnLabel } from './on-own-label.ts';

export type UploadArtwork = { readonly number: string; readonly fileName: string; readonly content: Uint8Array };
type NotUploaded = ArtworkRefusal | NoProgram | { readonly kind: 'not-a-draft' };

/** Puts artwork on the version a supplier drafts. The bytes are kept as they came and never changed; what is looked at is drawn of them later. */
export async function uploadArtwork(context: Context, supplier: Supplier, { number, fileName, content }: UploadArtwork): Promise<Result<null, NotUploaded>> {
  const judged = judgeArtwork({ name: fileName, bytes: content });
  if (!judged.ok) return judged;
  const sha256 = createHash('sha256').update(content).digest('hex');
  return onOwnLabel(context, supplier, number, async ({ tx, life, newest, at, note }): Promise<Result<null, NotUploaded>> => {
    if (newest.state.status !== 'draft') return refuse({ kind: 'not-a-draft' });
    const artwork = { sha256, fileName: plainName(fileName), kind: judged.value, bytes: content.length };
    await insertLabelFile(tx, life, { ...artwork, content, at, by: supplier.name });
    await saveLabelDraft(tx, life, { ...newest, revision: newest.revision + 1, artwork: sha256 });
    const drawing = { kind: 'draw-label', programId: life.id, sha256 } as const;
    await enqueue(tx, { ...drawing, against: null }, { id: context.ids.next(), at });
    for (const against of earlierArtwork(life.versions, newest.version, sha256)) await enqueue(tx, { ...drawing, against }, { id: context.ids.next(), at });
    await note('artwork-uploaded', { version: newest.version, sha256, bytes: content.length });
    return accept(null);
  });
}

/** A name for people: the last part of a path, without signs that cannot be read. */
function plainName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  return last.replace(/[\p{C}]/gu, '').slice(-120);
}

/** Every other artwork of earlier versions is compared with the new one, so that each pair can be looked at. */
function earlierArtwork(
  versions: readonly { readonly version: number; readonly artwork: { readonly sha256: string } | null }[],
  before: number,
  own: string,
): ReadonlySet<string> {
  return new Set(versions.flatMap(({ version, artwork }) => (artwork !== null && version < before && artwork.sha256 !== own ? [artwork.sha256] : [])));
}
