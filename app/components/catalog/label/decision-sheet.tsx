import type { LabelPage, VersionShown } from '#app/domain/catalog/label/label-page.ts';
import { paths } from '#app/paths.ts';
import { Button } from '../../kit/button.tsx';
import { DocketHead } from '../../kit/docket-head.tsx';
import { AreaField } from '../../kit/field.tsx';
import { type Problem, ProblemSummary } from '../../kit/problem-summary.tsx';
import { Sheet } from '../../kit/sheet.tsx';
import { shortHash } from './short-hash.ts';
import { useLabelSpeech } from './use-label-speech.ts';

type Props = {
  readonly page: LabelPage;
  readonly version: VersionShown;
  readonly act: 'approve' | 'changes';
  /** The hash that was seen when the form was made; null: the version waits for nobody. */
  readonly hash: string | null;
  readonly note: string;
  readonly problems: readonly Problem[];
};

/** The decision on one version as a page of its own, with room for a note. */
export function DecisionSheet({ page, version, act, hash, note, problems }: Props) {
  const { words, number } = useLabelSpeech();
  const says = words.labels.decide;
  const isApproval = act === 'approve';
  const shown = number(version.version);
  const back = paths.labelReview(page.number, { version: version.version });
  return (
    <Sheet>
      <ProblemSummary problems={problems} />
      <DocketHead
        title={isApproval ? says.approveTitle(shown) : says.changesTitle(shown)}
        number={version.card.partNumber}
        back={{ href: back, text: version.card.productName }}
        facts={hash === null ? [] : [{ label: says.hash, value: <span className="code">{shortHash(hash)}</span> }]}
      />
      {hash === null ? (
        <p>
          {words.labels.problems['not-in-review']} <a href={back}>{says.keep}</a>
        </p>
      ) : (
        <form className="stack" method="post" action={isApproval ? paths.labelApproval(page.number) : paths.labelChanges(page.number)} noValidate>
          <input type="hidden" name="version" value={version.version} />
          <input type="hidden" name="hash" value={hash} />
          <AreaField
            id="note"
            name="note"
            label={isApproval ? says.note : says.changesNote}
            isOptional={isApproval}
            hint={says.noteHint}
            rows={4}
            maxLength={1_000}
            defaultValue={note}
            error={problems.find(({ fieldId }) => fieldId === 'note')?.text}
          />
          <p>{isApproval ? says.approveText : says.changesText}</p>
          <p className="row">
            <Button look="main">{isApproval ? says.approveAct(shown) : says.changesAct}</Button>
            <a href={back}>{says.keep}</a>
          </p>
        </form>
      )}
    </Sheet>
  );
}
