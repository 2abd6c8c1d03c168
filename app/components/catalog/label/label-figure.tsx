import type { LabelPin } from '#app/domain/catalog/label/label-pins.ts';
import { useLabelSpeech } from './use-label-speech.ts';

type Layer = { readonly href: string; readonly width: number; readonly height: number };
type Props = {
  readonly name: string;
  readonly layers: readonly [Layer, ...Layer[]];
  readonly pins: readonly LabelPin[];
  readonly hrefOf: (pin: number) => string;
  /** Called with a point in percent of width and height. */
  readonly onPress?: (point: { readonly left: number; readonly top: number }) => void;
};

/** How much of a picture's longer side a pin measures. */
const PIN_SHARE = 0.028;

/** A picture of artwork with numbered pins on it, each a link to what was said; of two layers the upper one lets the lower one through. */
export function LabelFigure({ name, layers, pins, hrefOf, onPress }: Props) {
  const { words, number } = useLabelSpeech();
  const [lower, ...upper] = layers;
  const { width, height } = lower;
  const radius = Math.max(width, height) * PIN_SHARE;
  const press = (event: { readonly clientX: number; readonly clientY: number; readonly currentTarget: Element }) => {
    const box = event.currentTarget.getBoundingClientRect();
    onPress?.({ left: ((event.clientX - box.left) / box.width) * 100, top: ((event.clientY - box.top) / box.height) * 100 });
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: pressing only fills the two fields beside it, which the keyboard reaches.
    <svg
      className={onPress ? 'label-art press' : 'label-art'}
      viewBox={`0 0 ${width} ${height}`}
      role="group"
      aria-label={name}
      onClick={onPress ? press : undefined}
    >
      <image href={lower.href} width={width} height={height} />
      {upper.map((layer) => (
        <image key={layer.href} className="over" href={layer.href} width={width} height={height} preserveAspectRatio="xMinYMin" />
      ))}
      {pins.map(({ pin, xPerMille, yPerMille, isOpen }) => (
        <a key={pin} href={hrefOf(pin)} aria-label={words.labels.pins.pin(number(pin))} className={isOpen ? 'pin open' : 'pin'}>
          <circle cx={(width * xPerMille) / 1_000} cy={(height * yPerMille) / 1_000} r={radius} />
          <text x={(width * xPerMille) / 1_000} y={(height * yPerMille) / 1_000} fontSize={radius * 1.1} dominantBaseline="central">
            {pin}
          </text>
        </a>
      ))}
    </svg>
  );
}
