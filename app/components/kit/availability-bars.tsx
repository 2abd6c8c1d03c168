import type { Day } from '#app/domain/shared/days.ts';
import { useSpeech } from './use-speech.tsx';

/** What is free by a delivery day, in the unit the page speaks. */
export type FreeByDay = { readonly day: Day; readonly free: number };
type Props = { readonly days: readonly FreeByDay[] /** The day asked for: its bar is filled. */; readonly asked: Day; readonly label: string };

const FLOOR = 112;
const TALLEST = 88;
const WIDTH = 558;
const GAP = 5.3;
const SHOWN = 8;

/** Free quantity by delivery day, bars from zero, drawn on the server; eight days at most. */
export function AvailabilityBars({ days, asked, label }: Props) {
  const { number, shortDay } = useSpeech();
  const shown = days.slice(0, SHOWN);
  const most = Math.max(1, ...shown.map(({ free }) => free));
  const step = WIDTH / SHOWN;
  return (
    <svg className="chart" viewBox="0 0 560 138" role="img" aria-label={label}>
      {shown.map(({ day, free }, index) => {
        const x = round(index * step);
        const height = round((free / most) * TALLEST);
        return (
          <g key={day}>
            <rect className={day === asked ? 'f1' : 'fm'} x={x} y={round(FLOOR - height)} width={round(step - GAP)} height={height} />
            <text className="k" x={x} y={round(FLOOR - height - 6)}>
              {number(free)}
            </text>
            <text x={x} y="131">
              {shortDay(day)}
            </text>
          </g>
        );
      })}
      <path className="axis" d={`M0 ${FLOOR}.5H${WIDTH}`} />
    </svg>
  );
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
