/** A rung for drawing: from this count on, this price; any unit, as long as it is one. */
export type RungShown = { readonly from: number; readonly price: number };
type Props = { readonly rungs: readonly RungShown[]; readonly at: number /** The next break is close: the marker turns green. */; readonly isNear?: boolean };

const LEFT = 1;
const EDGE = 35.1;
const RIGHT = 48;
const TOP = 3;
const BOTTOM = 15;

/** Price breaks as a small stepped line up to the next break, with a marker at the present count. Always beside its numbers. */
export function Ladder({ rungs, at, isNear }: Props) {
  const next = rungs.findIndex(({ from }) => from > at);
  const shown = next === -1 ? rungs : rungs.slice(0, next + 1);
  const last = shown.at(-1);
  const first = shown[0];
  if (!first || !last || shown.length < 2) return null;
  const x = (count: number) => Math.min(RIGHT, LEFT + (count / last.from) * (EDGE - LEFT));
  const y = (price: number) => (first.price === last.price ? TOP : TOP + ((first.price - price) / (first.price - last.price)) * (BOTTOM - TOP));
  const steps = shown
    .slice(1)
    .map(({ from, price }) => `H${short(x(from))}V${short(y(price))}`)
    .join('');
  const standing = shown.findLast(({ from }) => from <= at) ?? first;
  return (
    <svg className={isNear ? 'ladder near' : 'ladder'} viewBox="0 0 49 18" aria-hidden="true">
      <path d={`M${LEFT} ${short(y(first.price))}${steps}H${RIGHT}`} />
      <circle cx={short(x(at))} cy={short(y(standing.price))} r="3" />
    </svg>
  );
}

/** One decimal is a tenth of a pixel. */
function short(value: number): string {
  return String(Math.round(value * 10) / 10);
}
