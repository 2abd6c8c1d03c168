/** A level of packing. inner: how many of the level before make one of it (1 for the first). title: 'Case of 6'. note: '108 pieces'. */
export type PackLevel = { readonly title: string; readonly note: string; readonly inner: number };
type Point = readonly [number, number];
type Grid = readonly [wide: number, deep: number, high: number];

const FLOOR = 190;
const MOST_LINES = 24;

/** Piece to pallet, drawn from the numbers: each box is cut into what it holds. Four levels at most. */
export function PackDrawing({ levels, label }: { readonly levels: readonly PackLevel[]; readonly label: string }) {
  const shown = levels.slice(0, 4);
  const column = 560 / Math.max(2, shown.length);
  return (
    <svg className="chart" viewBox="0 40 560 196" role="img" aria-label={label}>
      {shown.map((level, index) => {
        const x = index * column;
        return (
          <g key={level.title}>
            <IsoBox grid={gridOf(level.inner)} left={x + 2} edge={26 + index * 16} />
            {index > 0 ? <path className="lead open" d={`M${round(x - 26)} 178h18m0 0-5-3m5 3-5 3`} /> : null}
            <text className="k" x={round(x + 2)} y="214">
              {level.title}
            </text>
            <text x={round(x + 2)} y="230">
              {level.note}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

/** A box in isometric view, its three seen faces cut by the grid. */
function IsoBox({ grid: [wide, deep, high], left, edge }: { readonly grid: Grid; readonly left: number; readonly edge: number }) {
  const unit = edge / Math.max(wide, deep, high);
  const at = (a: number, b: number, c: number): Point => [left + (deep + a - b) * unit * 0.866, FLOOR - ((wide - a + deep - b) / 2 + c) * unit];
  const face = (...points: readonly Point[]) => `M${points.map(([x, y]) => `${round(x)} ${round(y)}`).join('L')}Z`;
  const cut = (from: Point, corner: Point, to: Point) => `M${[from, corner, to].map(([x, y]) => `${round(x)} ${round(y)}`).join('L')}`;
  const cuts = [
    ...inside(wide).map((a) => cut(at(a, 0, high), at(a, deep, high), at(a, deep, 0))),
    ...inside(deep).map((b) => cut(at(0, b, high), at(wide, b, high), at(wide, b, 0))),
    ...inside(high).map((c) => cut(at(0, deep, c), at(wide, deep, c), at(wide, 0, c))),
  ];
  return (
    <>
      <path className="box lid" d={face(at(0, 0, high), at(wide, 0, high), at(wide, deep, high), at(0, deep, high))} />
      <path className="box" d={face(at(0, deep, high), at(wide, deep, high), at(wide, deep, 0), at(0, deep, 0))} />
      <path className="box side" d={face(at(wide, deep, high), at(wide, 0, high), at(wide, 0, 0), at(wide, deep, 0))} />
      {cuts.length > 0 ? <path className="lead open" d={cuts.join('')} /> : null}
    </>
  );
}

/** The three whole numbers nearest to a cube that make the count; a large prime keeps its outline only. */
export function gridOf(count: number): Grid {
  let best: Grid = [1, 1, 1];
  let least = Number.POSITIVE_INFINITY;
  for (let high = 1; high * high * high <= count; high++) {
    if (count % high !== 0) continue;
    const floor = count / high;
    for (let deep = high; deep * deep <= floor; deep++) {
      if (floor % deep !== 0) continue;
      const spread = floor / deep - high;
      if (spread < least && floor / deep <= MOST_LINES) {
        least = spread;
        best = [floor / deep, deep, high];
      }
    }
  }
  return best;
}

function inside(count: number): readonly number[] {
  return Array.from({ length: count - 1 }, (_, index) => index + 1);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
