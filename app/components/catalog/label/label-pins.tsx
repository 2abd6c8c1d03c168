import type { LabelPin } from '#app/domain/catalog/label/label-pins.ts';
import { ButtonLink } from '../../kit/button.tsx';
import { StatusWord } from '../../kit/status-word.tsx';
import type { LabelHrefs } from './label-hrefs.ts';
import { useLabelSpeech } from './use-label-speech.ts';

type Props = { readonly pins: readonly LabelPin[]; readonly version: number; readonly hrefs: LabelHrefs; readonly mayComment: boolean };

/** What was said about points of a version, pin by pin. */
export function LabelPins({ pins, version, hrefs, mayComment }: Props) {
  const { words, number, instant } = useLabelSpeech();
  const says = words.labels.pins;
  const open = pins.filter((pin) => pin.isOpen).length;
  return (
    <section className="stack" aria-labelledby="pins">
      <h2 id="pins">
        {says.heading(number(version))} {pins.length > 0 ? <span className="soft">{says.open(number(open), number(pins.length))}</span> : null}
      </h2>
      {pins.length === 0 ? (
        <p className="soft">{says.none}</p>
      ) : (
        <ol className="label-pins">
          {pins.map(({ pin, notes, isOpen }) => (
            <li key={pin}>
              <a className="no" href={hrefs.pin(pin)} aria-label={says.pin(number(pin))}>
                {pin}
              </a>
              <div>
                {notes.map((note) => (
                  <p key={`${note.at} ${note.by}`}>
                    {note.text}
                    <small className="soft">{says.by(note.by, instant(note.at))}</small>
                  </p>
                ))}
              </div>
              {isOpen ? <StatusWord kind="warn">{says.openWord}</StatusWord> : <StatusWord kind="ok">{says.settled}</StatusWord>}
            </li>
          ))}
        </ol>
      )}
      {mayComment ? (
        <p>
          <ButtonLink look="small" href={hrefs.pins(version)}>
            {says.add}
          </ButtonLink>
        </p>
      ) : null}
    </section>
  );
}
