import type { LabelPage } from '#app/domain/catalog/label/label-page.ts';
import type { LabelPin } from '#app/domain/catalog/label/label-pins.ts';
import type { LabelSide } from '#app/domain/catalog/label/label-program.ts';
import { problemAt } from '../../accounts/problems-of.ts';
import { Button } from '../../kit/button.tsx';
import { DocketHead } from '../../kit/docket-head.tsx';
import { AreaField } from '../../kit/field.tsx';
import { Flash, type FlashData } from '../../kit/flash.tsx';
import { type Problem, ProblemSummary } from '../../kit/problem-summary.tsx';
import { Sheet } from '../../kit/sheet.tsx';
import { StatusWord } from '../../kit/status-word.tsx';
import { LabelFigure } from './label-figure.tsx';
import type { LabelHrefs } from './label-hrefs.ts';
import { useLabelSpeech } from './use-label-speech.ts';

type Props = {
  readonly page: LabelPage;
  readonly pin: LabelPin;
  readonly reader: LabelSide['kind'];
  readonly hrefs: LabelHrefs;
  readonly mayComment: boolean;
  readonly text: string;
  readonly problems: readonly Problem[];
  readonly flash: FlashData | null;
};

/** All that was said about one point, and the answer to it. */
export function PinThreadSheet({ page, pin, reader, hrefs, mayComment, text, problems, flash }: Props) {
  const { words, number, instant } = useLabelSpeech();
  const says = words.labels.pins;
  const version = page.versions.find((each) => each.version === pin.version);
  if (!version) return null;
  const { width, height, view } = version.picture;
  return (
    <Sheet>
      <Flash flash={flash} />
      <ProblemSummary problems={problems} />
      <DocketHead
        title={says.thread(number(pin.pin))}
        number={version.card.partNumber}
        state={pin.isOpen ? <StatusWord kind="warn">{says.openWord}</StatusWord> : <StatusWord kind="ok">{says.settled}</StatusWord>}
        back={{ href: hrefs.page({ version: pin.version }), text: `${version.card.productName}, ${says.ofVersion(number(pin.version))}` }}
      />
      <div className="cols main-side">
        {view.kind === 'drawn' ? (
          <LabelFigure
            name={words.labels.compare.picture(number(pin.version))}
            layers={[{ href: hrefs.picture(pin.version), width, height }]}
            pins={[pin]}
            hrefOf={() => '#said'}
          />
        ) : null}
        <div className="stack">
          <ol className="label-trail" id="said">
            {pin.notes.map((note) => (
              <li key={`${note.at} ${note.by}`}>
                <p>
                  {note.text}
                  <small className="soft">
                    {says.by(note.by, instant(note.at))}
                    {note.kind === 'settled' ? `, ${says.settled}` : ''}
                  </small>
                </p>
              </li>
            ))}
          </ol>
          {mayComment ? (
            <form className="stack" method="post" action={hrefs.pin(pin.pin)} noValidate>
              <AreaField id="text" name="text" label={says.answerText} rows={4} maxLength={1_000} defaultValue={text} error={problemAt('text', problems)} />
              {pin.side === reader ? (
                <>
                  <label className="tick" htmlFor="settles">
                    <input type="checkbox" id="settles" name="settles" value="yes" aria-describedby="settles-hint" />
                    {says.settles}
                  </label>
                  <p className="hint" id="settles-hint">
                    {says.settlesHint}
                  </p>
                </>
              ) : null}
              <p className="row">
                <Button look="main">{says.send}</Button>
                <a href={hrefs.page({ version: pin.version })}>{says.keep}</a>
              </p>
            </form>
          ) : null}
        </div>
      </div>
    </Sheet>
  );
}
