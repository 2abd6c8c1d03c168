import type { Figures, Row } from './rows.ts';

const TOO_NOISY_CORES = 0.3;

export type Report = { readonly at: string; readonly machine: string; readonly commit: string; readonly rounds: number; readonly rows: readonly Row[] };

/** The table people read: both sides per operation, the ratio that gates, what must be and what we aim for. */
export function toTable({ machine, rounds, rows, at, commit }: Report): string {
  const head = ['', 'what', 'ours CPU', 'wall', 'raw CPU', 'wall', 'ratio', '(wall)', 'must', 'aim', 'verdict', 'others'];
  const body = rows.map((row) => [
    row.id,
    row.name,
    ...cellsOf(row.ours),
    ...cellsOf(row.raw),
    round(row.ratio),
    row.wallRatio === null ? '' : round(row.wallRatio),
    bound(row, row.must),
    bound(row, row.aim),
    verdictOf(row),
    row.othersCores === null ? '' : row.othersCores.toFixed(1),
  ]);
  const widths = head.map((title, at) => Math.max(title.length, ...body.map((cells) => cells[at]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, at) => (at < 2 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ')
      .trimEnd();
  return [
    `Mainstay bench, ${at}, ${commit}`,
    `${machine}; server on core 0, load on core 1; ${rounds} rounds a side in turn after a warm-up, medians; milliseconds an operation.`,
    'The ratio of CPU gates; "others" are cores that other processes used meanwhile. No peer runs here: their figures are of another sitting.',
    '',
    line(head),
    ...body.map(line),
    '',
    ...rows.filter(({ note }) => note !== '').map(({ id, against, note }) => `${id}: against ${against}. ${note}`),
  ].join('\n');
}

/** Whether other work took so much of the machine that the figures only hint. */
export function isTooNoisy({ othersCores }: Row): boolean {
  return othersCores !== null && othersCores > TOO_NOISY_CORES;
}

function verdictOf(row: Row): string {
  const verdict = row.verdict === 'missed' ? 'MISSED' : `${row.verdict} met`;
  return isTooNoisy(row) ? `${verdict}, too noisy` : verdict;
}

function cellsOf(figures: Figures | null): [string, string] {
  return figures === null ? ['', ''] : [figures.cpuMs.toFixed(3), figures.wallMs.toFixed(3)];
}

function bound({ isUpperBound }: Row, value: number): string {
  return `${isUpperBound ? '<=' : '>='} ${value}`;
}

function round(ratio: number): string {
  return ratio.toFixed(2);
}
