import { useSpeech } from './use-speech.tsx';

/** A rung of the chart. price: to scale; text: as written. */
export type ChartRung = { readonly from: number; readonly price: number; readonly text: string };
type Props = {
  readonly rungs: readonly ChartRung[];
  /** The count asked for now, and in words: '18 cases'. */
  readonly at: number;
  readonly atText: string;
  /** The whole drawing in a sentence, for those who do not see it. */
  readonly label: string;
};

const WIDTH = 548;
const TOP = 24;
const BOTTOM = 144;
const FLOOR = 172;
const ROOM = 46;

/** The price ladder of an item, drawn on the server. Counts stand on a root scale, so that a pallet does not hide the first steps. */
export function LadderChart({ rungs, at, atText, label }: Props) {
  const { words, number } = useSpeech();
  const first = rungs[0];
  const last = rungs.at(-1);
  if (!first || !last) return null;
  const end = Math.max(last.from, at) * 1.18;
  const x = (count: number) => round(Math.sqrt(Math.max(0, count - first.from) / Math.max(1, end - first.from)) * WIDTH);
  const y = (price: number) => round(first.price === last.price ? TOP : TOP + ((first.price - price) / (first.price - last.price)) * (BOTTOM - TOP));
  const standing = rungs.findLast(({ from }) => from <= at) ?? first;
  const steps = rungs
    .slice(1)
    .map(({ from, price }) => `H${x(from)}V${y(price)}`)
    .join('');
  const told = spaced(rungs, x);
  const marker = { x: x(at), y: y(standing.price) };
  const isLate = marker.x > WIDTH * 0.75;
  return (
    <svg className="chart" viewBox="0 0 560 196" role="img" aria-label={label}>
      <path className="grid" d={`M0 ${FLOOR}H${WIDTH}${told.map(({ from }) => `M${x(from)} ${FLOOR}v5`).join('')}`} />
      <path className="lead dots" d={`M${marker.x} ${marker.y}V${FLOOR}`} />
      <path className="l1" d={`M${x(first.from)} ${y(first.price)}${steps}H${WIDTH}`} />
      {told.map(({ from, price, text }) => (
        <g key={from}>
          <text className={from === first.from ? undefined : 'm'} x={x(from)} y="190">
            {number(from)}
          </text>
          <text className="k" x={x(from) + 6} y={y(price) - 8}>
            {text}
          </text>
        </g>
      ))}
      <circle className="fi" cx={marker.x} cy={marker.y} r="5" />
      <text className={isLate ? 'k e' : 'k'} x={marker.x + (isLate ? -10 : 10)} y={marker.y + 20}>
        {words.kit.ladder.you(atText)}
      </text>
    </svg>
  );
}

/** Rungs far enough apart to be labeled; the table under the chart has them all. */
function spaced(rungs: readonly ChartRung[], x: (count: number) => number): readonly ChartRung[] {
  let taken = Number.NEGATIVE_INFINITY;
  return rungs.filter(({ from }) => {
    if (x(from) - taken < ROOM) return false;
    taken = x(from);
    return true;
  });
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
