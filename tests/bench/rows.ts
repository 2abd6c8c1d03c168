import { median } from './machine.ts';

/** One turn of one side. othersMs: CPU that other processes used meanwhile. p99Ms: null where there are no single answers. */
export type Round = { readonly count: number; readonly ms: number; readonly cpuMs: number; readonly othersMs: number; readonly p99Ms: number | null };
export type Side = () => Promise<Round>;

/** A goal of docs/performance.md: at least, or at most, so much. */
export type Goal = {
  readonly id: string;
  readonly name: string;
  readonly against: string;
  readonly isUpperBound: boolean;
  readonly must: number;
  readonly aim: number;
};

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

/**
 * How many operations a side does before it is measured, so that no figure is of code that is still being compiled: V8 went on
 * compiling the portal's pages, on the very core that is measured, until some 3,500 requests were answered (--trace-opt).
 */
const WARM_OPERATIONS = 4_000;
const MOST_WARM_ROUNDS = 20;

/** Both sides in turn, after a warm-up of each; medians of the rounds. */
export async function compare(
  goal: Goal,
  sides: { readonly ours: Side; readonly raw: Side; readonly rounds: number; readonly warmUpRounds?: number; readonly note?: string },
): Promise<Row> {
  const ours: Round[] = [];
  const raw: Round[] = [];
  for (const side of [sides.ours, sides.raw]) await warmUp(side, sides.warmUpRounds ?? MOST_WARM_ROUNDS);
  for (let round = 0; round < sides.rounds; round++) {
    ours.push(await sides.ours());
    raw.push(await sides.raw());
  }
  const [our, other] = [toFigures(ours), toFigures(raw)];
  const ratio = goal.isUpperBound ? our.cpuMs / other.cpuMs : other.cpuMs / our.cpuMs;
  const wallRatio = goal.isUpperBound ? our.wallMs / other.wallMs : other.wallMs / our.wallMs;
  const all = [...ours, ...raw];
  const othersCores = sumOf(all, ({ othersMs }) => othersMs) / sumOf(all, ({ ms }) => ms);
  return { ...goal, ours: our, raw: other, ratio, wallRatio, othersCores, verdict: judge(goal, ratio), note: sides.note ?? '' };
}

async function warmUp(side: Side, mostRounds: number): Promise<void> {
  for (let done = 0, round = 0; done < WARM_OPERATIONS && round < mostRounds; round++) done += (await side()).count;
}

/** A row that is one figure, held against a fixed one. othersCores: where the figure is of time, how busy the machine was meanwhile. */
export function figureRow(goal: Goal, ratio: number, told: { readonly note: string; readonly othersCores?: number }): Row {
  return { ...goal, ours: null, raw: null, ratio, wallRatio: null, othersCores: told.othersCores ?? null, verdict: judge(goal, ratio), note: told.note };
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
