import type { LabelList, LabelListed, LabelView } from '#app/domain/catalog/label/label-page.ts';
import { pinsOf } from '#app/domain/catalog/label/label-pins.ts';
import type { LabelProgram, LabelSide } from '#app/domain/catalog/label/label-program.ts';
import { programStanding } from '#app/domain/catalog/label/label-standing.ts';
import type { LabelVersion } from '#app/domain/catalog/label/label-version.ts';
import { type Day, type Instant, localTime } from '#app/domain/shared/days.ts';
import type { Database } from '../../../database.ts';
import { loadNotesOf } from '../../../repositories/catalog/label/label-notes.ts';
import { loadVersionsOf, selectPrograms, toProgram } from '../../../repositories/catalog/label/label-programs.ts';
import { loadHostZone } from '../../../repositories/host-facts.ts';

const PAGE_SIZE = 50;
const MOST_PROGRAMS = 2_000;

type Asked = { readonly q: string; readonly page: number; readonly show: LabelView; readonly now: Instant };

/** The programs of one side, those that wait for it first, the longest waiting before the others. */
export async function listLabels(db: Database, side: LabelSide, { q, page, show, now }: Asked): Promise<LabelList> {
  const zone = await loadHostZone(db);
  const { day: today } = localTime(now, zone);
  const programs = (await selectPrograms(db, side).orderBy('program.id', 'desc').limit(MOST_PROGRAMS).execute()).map(toProgram);
  const versions = await loadVersionsOf(db, programs);
  const listed = programs.flatMap((program): LabelListed[] => {
    const seen = (versions.get(program.id) ?? []).filter(({ state }) => side.kind === 'supplier' || state.status !== 'draft');
    const newest = seen.at(-1);
    if (!newest) return [];
    const standing = programStanding({ ...program, versions: seen }, today);
    return [{ ...program, standing, newest, since: waitingSince(newest, zone), openPins: 0 }];
  });
  const waiting = listed.filter(({ standing }) => standing.waitsFor === side.kind).toSorted(byAge);
  const views: Readonly<Record<LabelView, readonly LabelListed[]>> = {
    waiting,
    all: waiting.concat(listed.filter((row) => row.standing.state !== 'retired' && !waiting.includes(row))),
    retired: listed.filter(({ standing }) => standing.state === 'retired'),
  };
  const found = views[show].filter((row) => isNamed(row, q));
  const rows = found.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  return {
    rows: await withPins(db, rows, programs),
    total: found.length,
    pageSize: PAGE_SIZE,
    counts: { waiting: views.waiting.length, all: views.all.length, retired: views.retired.length },
  };
}

function waitingSince({ state }: LabelVersion, zone: string): Day | null {
  switch (state.status) {
    case 'in-review':
      return localTime(state.sent.at, zone).day;
    case 'changes-requested':
      return localTime(state.decided.at, zone).day;
    case 'draft':
    case 'approved':
      return null;
  }
}

function byAge(a: LabelListed, b: LabelListed): number {
  return (a.since ?? '9') < (b.since ?? '9') ? -1 : 1;
}

function isNamed({ number, accountName, supplierName, sku, itemName, newest }: LabelListed, q: string): boolean {
  const { partNumber, productName, brand } = newest.card;
  const text = [number, accountName, supplierName, sku, itemName, partNumber, productName, brand].join('\n').toLowerCase();
  return q
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

async function withPins(db: Database, rows: readonly LabelListed[], programs: readonly LabelProgram[]): Promise<readonly LabelListed[]> {
  const shown = programs.filter(({ number }) => rows.some((row) => row.number === number));
  const notes = await loadNotesOf(db, shown);
  return rows.map((row) => {
    const own = shown.find(({ number }) => number === row.number);
    const pins = pinsOf(notes.filter(({ programId }) => programId === own?.id).map(({ note }) => note));
    return { ...row, openPins: pins.filter((pin) => pin.isOpen && pin.version === row.newest.version).length };
  });
}
