import type { LabelPage, VersionShown } from '#app/domain/catalog/label/label-page.ts';
import type { Texts } from '#app/domain/shared/changed-texts.ts';
import { paths } from '#app/paths.ts';
import { Button, ButtonLink } from '../../kit/button.tsx';
import { DocketHead } from '../../kit/docket-head.tsx';
import { Flash, type FlashData } from '../../kit/flash.tsx';
import { PlTag } from '../../kit/pl-tag.tsx';
import { type Problem, ProblemSummary } from '../../kit/problem-summary.tsx';
import { Sheet } from '../../kit/sheet.tsx';
import { type DraftClash, DraftClashTable } from './draft-clash-table.tsx';
import { LabelCardList } from './label-card-list.tsx';
import { LabelChangesTable } from './label-changes-table.tsx';
import { LabelChecklist } from './label-checklist.tsx';
import { LabelCompare } from './label-compare.tsx';
import { LabelDraftForm } from './label-draft-form.tsx';
import { supplierHrefs } from './label-hrefs.ts';
import { LabelPins } from './label-pins.tsx';
import { LabelSignOff } from './label-sign-off.tsx';
import { LabelState } from './label-state.tsx';
import { MissingList } from './missing-list.tsx';
import type { ShownPair } from './shown-pair.ts';
import { useSupplyLabelSpeech } from './use-supply-label-speech.ts';

type Props = {
  readonly page: LabelPage;
  readonly pair: ShownPair;
  readonly view: 'beside' | 'over' | 'differences';
  /** What the fields of the draft hold. */
  readonly texts: Texts;
  readonly clashes: readonly DraftClash[];
  readonly problems: readonly Problem[];
  readonly flash: FlashData | null;
};

/** A program as its supplier works on it: the draft with its artwork and what it lacks, or what was sent and became of it. */
export function SupplierLabelSheet({ page, pair, view, texts, clashes, problems, flash }: Props) {
  const { words, number, day } = useSupplyLabelSpeech();
  const says = words.labels;
  const { shown, other } = pair;
  const hrefs = supplierHrefs(page.number);
  const isDraft = shown.state.status === 'draft';
  const newest = page.versions.at(-1);
  return (
    <Sheet>
      <Flash flash={flash} />
      <ProblemSummary problems={problems} />
      <DocketHead
        title={
          <>
            {shown.card.productName} <PlTag />
          </>
        }
        number={page.number}
        state={<LabelState standing={page.standing.state} />}
        back={{ href: paths.supplyLabels(), text: words.supplyLabels.back }}
        facts={[
          { label: says.madeFor, value: page.accountName },
          { label: says.item, value: <a href={paths.supplyItem(page.sku)}>{page.sku}</a>, note: page.itemName },
          { label: says.inForce, value: page.standing.inForce === null ? says.none : says.version(number(page.standing.inForce)) },
          { label: says.validFrom, value: day(shown.card.validFrom), note: says.version(number(shown.version)) },
          { label: says.waits, value: waitsText() },
        ]}
      />
      <DraftClashTable rows={clashes} />
      <div className="cols main-side">
        <div className="stack">
          {isDraft ? <LabelDraftForm page={page} draft={shown} texts={texts} problems={problems} /> : null}
          <LabelCompare page={page} pair={pair} view={view} hrefs={hrefs} />
          {isDraft ? <Upload number={page.number} draft={shown} /> : <LabelCardList card={shown.card} />}
          {other ? <LabelChangesTable shown={shown} other={other} /> : null}
        </div>
        <div className="stack">
          {isDraft ? <Send page={page} draft={shown} /> : null}
          {!isDraft && newest && newest.state.status !== 'draft' && newest.state.status !== 'in-review' && page.retiredOn === null ? (
            <Next number={page.number} />
          ) : null}
          <LabelPins
            pins={page.pins.filter((pin) => pin.version === shown.version)}
            version={shown.version}
            hrefs={hrefs}
            mayComment={shown.picture.view.kind === 'drawn'}
          />
          {isDraft ? null : <LabelChecklist card={shown.card} />}
          <LabelSignOff page={page} hrefs={hrefs} />
        </div>
      </div>
    </Sheet>
  );

  function waitsText(): string {
    if (page.standing.waitsFor === null) return says.nobody;
    return page.standing.waitsFor === 'supplier' ? says.you : page.accountName;
  }
}

function Upload({ number, draft }: { readonly number: string; readonly draft: VersionShown }) {
  const says = useSupplyLabelSpeech().words.supplyLabels.artwork;
  return (
    <p>
      <ButtonLink href={paths.labelArtwork(number)}>{draft.artwork === null ? says.upload : says.replace}</ButtonLink>
    </p>
  );
}

function Send({ page, draft }: { readonly page: LabelPage; readonly draft: VersionShown }) {
  const { words, number } = useSupplyLabelSpeech();
  const says = words.supplyLabels.send;
  return (
    <section className="stack" aria-labelledby="send">
      <h2 id="send">{says.heading}</h2>
      {page.missing.length > 0 ? <MissingList missing={page.missing} /> : <p>{says.ready}</p>}
      {page.missing.length > 0 ? null : (
        <form method="post" action={paths.sendLabel(page.number)}>
          <input type="hidden" name="revision" value={draft.revision} />
          <Button>{says.act(number(draft.version))}</Button>
        </form>
      )}
    </section>
  );
}

function Next({ number }: { readonly number: string }) {
  const says = useSupplyLabelSpeech().words.supplyLabels.next;
  return (
    <p>
      <ButtonLink href={paths.nextLabelVersion(number)}>{says.act}</ButtonLink>
    </p>
  );
}
