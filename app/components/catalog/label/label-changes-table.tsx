import { type LabelChange, labelChanges } from '#app/domain/catalog/label/label-card.ts';
import type { VersionShown } from '#app/domain/catalog/label/label-page.ts';
import { day } from '#app/domain/shared/days.ts';
import { TableRegion } from '../../kit/table-region.tsx';
import { useLabelSpeech } from './use-label-speech.ts';

/** The fields in which two versions differ. */
export function LabelChangesTable({ shown, other }: { readonly shown: VersionShown; readonly other: VersionShown }) {
  const { words, number } = useLabelSpeech();
  const says = words.labels;
  const changes = labelChanges(other.card, shown.card);
  const [after, before] = [number(shown.version), number(other.version)];
  return (
    <section className="stack" aria-labelledby="changes">
      <h2 id="changes">{says.changes.heading}</h2>
      {changes.length === 0 ? (
        <p className="soft">{says.changes.nothing}</p>
      ) : (
        <TableRegion caption={says.changes.caption(after, before)} size="slim">
          <thead>
            <tr>
              <th scope="col">{says.changes.field}</th>
              <th scope="col">{says.version(before)}</th>
              <th scope="col">{says.version(after)}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map((change) => (
              <ChangeRow key={`${change.field} ${change.feature ?? ''}`} change={change} />
            ))}
          </tbody>
        </TableRegion>
      )}
    </section>
  );
}

function ChangeRow({ change }: { readonly change: LabelChange }) {
  const says = useLabelSpeech().words.labels.changes;
  return (
    <tr>
      <th scope="row">{change.field === 'feature' ? change.feature : says.fields[change.field]}</th>
      <td>
        <del>
          <Fact change={change} text={change.before} />
        </del>
      </td>
      <td>
        <ins>
          <Fact change={change} text={change.after} />
        </ins>
      </td>
    </tr>
  );
}

function Fact({ change, text }: { readonly change: LabelChange; readonly text: string }) {
  const speech = useLabelSpeech();
  if (text === '') return <span className="soft">{speech.words.labels.changes.empty}</span>;
  if (change.field === 'validFrom') return speech.day(day(text));
  return change.field === 'gtin' || change.field === 'partNumber' ? <span className="code">{text}</span> : text;
}
