import { useState } from 'react';
import type { LabelPage, VersionShown } from '#app/domain/catalog/label/label-page.ts';
import type { Texts } from '#app/domain/shared/changed-texts.ts';
import { problemAt } from '../../accounts/problems-of.ts';
import { Button } from '../../kit/button.tsx';
import { DocketHead } from '../../kit/docket-head.tsx';
import { AreaField, Field } from '../../kit/field.tsx';
import { type Problem, ProblemSummary } from '../../kit/problem-summary.tsx';
import { Sheet } from '../../kit/sheet.tsx';
import { LabelFigure } from './label-figure.tsx';
import type { LabelHrefs } from './label-hrefs.ts';
import { useLabelSpeech } from './use-label-speech.ts';

type Props = {
  readonly page: LabelPage;
  readonly version: VersionShown;
  readonly hrefs: LabelHrefs;
  readonly texts: Texts;
  readonly problems: readonly Problem[];
};

/** A new pin: its place, by pressing on the picture or by two numbers, and what is said about it. */
export function PinSheet({ page, version, hrefs, texts, problems }: Props) {
  const { words, number } = useLabelSpeech();
  const says = words.labels.pins;
  const [place, setPlace] = useState({ left: texts['left'] ?? '', top: texts['top'] ?? '' });
  const { width, height, view } = version.picture;
  const back = hrefs.page({ version: version.version });
  const isPlaced = place.left !== '' && place.top !== '';
  const point = isPlaced ? [toPin({ place, page, version })] : [];
  const field = (name: 'left' | 'top') => ({
    id: name,
    name,
    label: says[name],
    // Not held by React: what was typed before the page came alive stays.
    defaultValue: texts[name] ?? '',
    onChange: (event: { readonly target: { readonly value: string } }) => setPlace({ ...place, [name]: event.target.value }),
    error: problemAt(name, problems),
    inputMode: 'decimal' as const,
    autoComplete: 'off',
  });
  const press = (point: { readonly left: number; readonly top: number }) => {
    const pressed = { left: point.left.toFixed(1), top: point.top.toFixed(1) };
    setPlace(pressed);
    for (const name of ['left', 'top'] as const) fillField(name, pressed[name]);
  };
  return (
    <Sheet>
      <ProblemSummary problems={problems} />
      <DocketHead title={says.title(number(version.version))} number={version.card.partNumber} back={{ href: back, text: version.card.productName }} />
      <div className="cols main-side">
        {view.kind === 'drawn' ? (
          <LabelFigure
            name={words.labels.compare.picture(number(version.version))}
            layers={[{ href: hrefs.picture(version.version), width, height }]}
            pins={[...page.pins.filter((pin) => pin.version === version.version), ...point]}
            hrefOf={(pin) => (page.pins.some((known) => known.pin === pin) ? hrefs.pin(pin) : '#text')}
            onPress={press}
          />
        ) : (
          <p className="empty">{words.labels.compare.waiting}</p>
        )}
        <form className="stack" method="post" action={hrefs.pins()} noValidate>
          <input type="hidden" name="version" value={version.version} />
          <fieldset className="stack">
            <legend>{says.place}</legend>
            <p className="hint">{says.placeHint}</p>
            <Field {...field('left')} />
            <Field {...field('top')} />
          </fieldset>
          <AreaField
            id="text"
            name="text"
            label={says.text}
            hint={says.textHint}
            rows={4}
            maxLength={1_000}
            defaultValue={texts['text'] ?? ''}
            error={problemAt('text', problems)}
          />
          <p className="row">
            <Button look="main">{says.act}</Button>
            <a href={back}>{says.keep}</a>
          </p>
        </form>
      </div>
    </Sheet>
  );
}

function fillField(id: string, text: string): void {
  const box = document.getElementById(id);
  if (box instanceof HTMLInputElement) box.value = text;
}

type Placing = { readonly place: { readonly left: string; readonly top: string }; readonly page: LabelPage; readonly version: VersionShown };

/** The pin that is about to be set, as the picture shows it. */
function toPin({ place, page, version }: Placing) {
  const perMille = (text: string) => Math.min(1_000, Math.max(0, Math.round(Number(text.replace(',', '.')) * 10) || 0));
  const pin = Math.max(0, ...page.pins.map((known) => known.pin)) + 1;
  return { pin, version: version.version, side: 'account' as const, isOpen: true, notes: [], xPerMille: perMille(place.left), yPerMille: perMille(place.top) };
}
