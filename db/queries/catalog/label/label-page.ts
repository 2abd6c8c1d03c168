import { missingOf } from '#app/domain/catalog/label/decide-label.ts';
import type { LabelPage, VersionShown } from '#app/domain/catalog/label/label-page.ts';
import { pinsOf } from '#app/domain/catalog/label/label-pins.ts';
import type { LabelLife, LabelSide } from '#app/domain/catalog/label/label-program.ts';
import { programStanding, versionStanding } from '#app/domain/catalog/label/label-standing.ts';
import type { Artwork, LabelVersion } from '#app/domain/catalog/label/label-version.ts';
import { type Instant, localTime } from '#app/domain/shared/days.ts';
import type { Database } from '../../../database.ts';
import { findLabelFile, findLabelPicture, loadPicturesKnown, type PictureKnown } from '../../../repositories/catalog/label/label-files.ts';
import { loadLabelNotes } from '../../../repositories/catalog/label/label-notes.ts';
import { findLabelLife } from '../../../repositories/catalog/label/label-programs.ts';
import { loadHostZone } from '../../../repositories/host-facts.ts';

/** A program as one side sees it; null: none of theirs. An account sees no draft, and no program of which nothing was sent. */
export async function findLabelPage(
  db: Database,
  side: LabelSide,
  { number, now }: { readonly number: string; readonly now: Instant },
): Promise<LabelPage | null> {
  const life = await findSeenLife(db, side, number);
  if (!life) return null;
  const { day: today } = localTime(now, await loadHostZone(db));
  const known = await loadPicturesKnown(db, life);
  const versions = life.versions.map((version) => ({ ...version, standing: versionStanding(version, life, today), ...drawnOf(version, { life, known }) }));
  const newest = versions.at(-1);
  const seen = new Set(versions.map(({ version }) => version));
  return {
    ...life,
    today,
    standing: programStanding(life, today),
    versions,
    missing: newest?.state.status === 'draft' ? missingOf(newest, newest.picture.view, today) : [],
    pins: pinsOf((await loadLabelNotes(db, life)).filter(({ version }) => seen.has(version))),
  };
}

async function findSeenLife(db: Database, side: LabelSide, number: string): Promise<LabelLife | null> {
  const life = await findLabelLife(db, side, number);
  if (!life || side.kind === 'supplier') return life;
  const versions = life.versions.filter(({ state }) => state.status !== 'draft');
  return versions.length === 0 ? null : { ...life, versions };
}

type Drawn = Pick<VersionShown, 'picture' | 'differences'>;

function drawnOf(version: LabelVersion, { life, known }: { readonly life: LabelLife; readonly known: readonly PictureKnown[] }): Drawn {
  const own = known.filter(({ sha256 }) => sha256 === version.artwork?.sha256);
  const picture = own.find(({ against }) => against === null);
  const earlier = life.versions.filter((each) => each.version < version.version);
  const differences = earlier.flatMap((each) => {
    const made = own.find(({ against, view }) => against !== null && against === each.artwork?.sha256 && view.kind === 'drawn');
    return made ? [{ against: each.version, changedPerMille: made.changedPerMille ?? 0, width: made.width, height: made.height }] : [];
  });
  return {
    picture: picture ? { view: picture.view, width: picture.width, height: picture.height } : { view: { kind: 'waiting' }, width: 0, height: 0 },
    differences,
  };
}

/** The picture of a version, or of what differs from an earlier one; null: not drawn, or not theirs. */
export async function findVersionPicture(
  db: Database,
  side: LabelSide,
  { number, version, against }: { readonly number: string; readonly version: number; readonly against: number | null },
): Promise<Uint8Array | null> {
  const life = await findSeenLife(db, side, number);
  const artworkOf = (wanted: number): Artwork | null => life?.versions.find((each) => each.version === wanted)?.artwork ?? null;
  const artwork = artworkOf(version);
  const other = against === null ? null : artworkOf(against);
  if (!life || !artwork || (against !== null && !other)) return null;
  return findLabelPicture(db, life, { sha256: artwork.sha256, against: other?.sha256 ?? null });
}

/** The file of a version's artwork as it came; null: there is none, or it is not theirs. */
export async function findVersionFile(
  db: Database,
  side: LabelSide,
  { number, version }: { readonly number: string; readonly version: number },
): Promise<{ readonly fileName: string; readonly content: Uint8Array } | null> {
  const life = await findSeenLife(db, side, number);
  const artwork = life?.versions.find((each) => each.version === version)?.artwork ?? null;
  return life && artwork ? findLabelFile(db, life, artwork.sha256) : null;
}
