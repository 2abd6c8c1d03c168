import { median } from './machine.ts';

/** One turn of one side. othersMs: CPU that other processes used meanwhile. p99Ms: null where there are no single answers. */
export type Round = { readonly count: number; readonly ms: number; readonly cpuMs: number; readonly othersMs: number; readonly p99Ms: number | null };
export type Side = () => Promise<Round>;

/** A goal of docs/performance.md: at least, or at most, so much. */
export type Goal = { readonly id: string; readonly name: string; readonly against: string; readonly isUpperBound: boolean; readonly must: number; readonly aim: number };

/** What came out. figures: both sides, per operation. ratio: of CPU, which gates; wallRatio beside it tells of waiting. */
export type Row = Goal & {
  readonly ours: Figures | null;
  readonly raw: Figures | null;
  readonly ratio: number;
  readonly wallRatio: number | null;
  readonly othersCores: number | null;
  readonly verdict: Verdict;
  readonly note: string;
};
export type Figures = { readonly cpuMs: number; readonly wallMs: number; readonly p99Ms: number | null };
export type Verdict = 'aim' | 'must' | 'missed';

/** Both sides in turn, the first round of each only to warm up; medians of the others. */
export async function compare(goal: Goal, sides: { readonly ours: Side; readonly raw: Side; readonly rounds: number; readonly note?: string }): Promise<Row> {
  const ours: Round[] = [];
  const raw: Round[] = [];
  for (let round = 0; round <= sides.rounds; round++) {
    ours.push(await sides.ours());
    raw.push(await sides.raw());
  }
  const [our, other] = [toFigures(ours.slice(1)), toFigures(raw.slice(1))];
  const ratio = goal.isUpperBound ? our.cpuMs / other.cpuMs : other.cpuMs / our.cpuMs;
  const wallRatio = goal.isUpperBound ? our.wallMs / other.wallMs : other.wallMs / our.wallMs;
  const all = [...ours.slice(1), ...raw.slice(1)];
  const othersCores = sumOf(all, ({ othersMs }) => othersMs) / sumOf(all, ({ ms }) => ms);
  return { ...goal, ours: our, raw: other, ratio, wallRatio, othersCores, verdict: judge(goal, ratio), note: sides.note ?? '' };
}

/** A row that is one figure, held against a fixed one. */
export function figureRow(goal: Goal, ratio: number, note: string): Row {
  return { ...goal, ours: null, raw: null, ratio, wallRatio: null, othersCores: null, verdict: judge(goal, ratio), note };
}

function judge({ isUpperBound, must, aim }: Goal, ratio: number): Verdict {
  const reaches = (bound: number) => (isUpperBound ? ratio <= bound : ratio >= bound);
  if (reaches(aim)) return 'aim';
  return reaches(must) ? 'must' : 'missed';
}

function toFigures(rounds: readonly Round[]): Figures {
  const p99s = rounds.flatMap(({ p99Ms }) => (p99Ms === null ? [] : [p99Ms]));
  return {
    cpuMs: median(rounds.map(({ cpuMs, count }) => cpuMs / count)),
    wallMs: median(rounds.map(({ ms, count }) => ms / count)),
    p99Ms: p99s.length === 0 ? null : median(p99s),
  };
}

function sumOf(rounds: readonly Round[], figure: (round: Round) => number): number {
  return rounds.reduce((sum, round) => sum + figure(round), 0);
}
