import type { LabelPage } from '#app/domain/catalog/label/label-page.ts';
import { paths } from '#app/paths.ts';
import { Button, ButtonLink } from '../../kit/button.tsx';
import { DocketHead } from '../../kit/docket-head.tsx';
import { Flash, type FlashData } from '../../kit/flash.tsx';
import { Foot } from '../../kit/foot.tsx';
import { PlTag } from '../../kit/pl-tag.tsx';
import { Sheet } from '../../kit/sheet.tsx';
import { StatusWord } from '../../kit/status-word.tsx';
import { LabelCardList } from './label-card-list.tsx';
import { LabelChangesTable } from './label-changes-table.tsx';
import { LabelChecklist } from './label-checklist.tsx';
import { LabelCompare } from './label-compare.tsx';
import { accountHrefs } from './label-hrefs.ts';
import { LabelPins } from './label-pins.tsx';
import { LabelSignOff } from './label-sign-off.tsx';
import { LabelState } from './label-state.tsx';
import { shortHash } from './short-hash.ts';
import type { ShownPair } from './shown-pair.ts';
import { useLabelSpeech } from './use-label-speech.ts';

type Props = {
  readonly page: LabelPage;
  readonly pair: ShownPair;
  readonly view: 'beside' | 'over' | 'differences';
  readonly mayDecide: boolean;
  readonly mayComment: boolean;
  readonly flash: FlashData | null;
};

/** A label good as its account reads it: versions compared, pins, checklist, sign-off, and the decision on what is shown. */
export function LabelReviewSheet({ page, pair, view, mayDecide, mayComment, flash }: Props) {
  const { words, number, day } = useLabelSpeech();
  const says = words.labels;
  const { shown, other } = pair;
  const hrefs = accountHrefs(page.number);
  const pins = page.pins.filter((pin) => pin.version === shown.version);
  return (
    <>
      <Sheet>
        <Flash flash={flash} />
        <DocketHead
          title={
            <>
              {shown.card.productName} <PlTag />
            </>
          }
          number={shown.card.partNumber}
          state={
            page.standing.waitsFor === 'account' ? (
              <StatusWord kind="wait">{says.waitsForYou(number(page.versions.at(-1)?.version ?? 0))}</StatusWord>
            ) : (
              <LabelState standing={page.standing.state} />
            )
          }
          back={{ href: paths.labelGoods(), text: says.back }}
          facts={[
            { label: says.brand, value: shown.card.brand },
            { label: says.madeBy, value: page.supplierName },
            { label: says.item, value: <a href={paths.item(page.sku)}>{page.sku}</a>, note: page.itemName },
            { label: says.inForce, value: page.standing.inForce === null ? says.none : says.version(number(page.standing.inForce)) },
            { label: says.validFrom, value: day(shown.card.validFrom), note: says.version(number(shown.version)) },
            { label: says.program, value: <span className="code">{page.number}</span> },
          ]}
        />
        <div className="cols main-side">
          <div className="stack">
            <LabelCompare page={page} pair={pair} view={view} hrefs={hrefs} />
            {other ? <LabelChangesTable shown={shown} other={other} /> : null}
            <LabelCardList card={shown.card} />
          </div>
          <div className="stack">
            <LabelPins pins={pins} version={shown.version} hrefs={hrefs} mayComment={mayComment} />
            <LabelChecklist card={shown.card} />
            <LabelSignOff page={page} hrefs={hrefs} />
          </div>
        </div>
      </Sheet>
      {shown.state.status === 'in-review' ? (
        <Decision
          number={page.number}
          version={shown.version}
          hash={shown.state.hash}
          openPins={pins.filter((pin) => pin.isOpen).length}
          mayDecide={mayDecide}
        />
      ) : null}
    </>
  );
}

type DecisionProps = { readonly number: string; readonly version: number; readonly hash: string; readonly openPins: number; readonly mayDecide: boolean };

function Decision({ number: program, version, hash, openPins, mayDecide }: DecisionProps) {
  const { words, number } = useLabelSpeech();
  const says = words.labels.decide;
  const problems = openPins > 0 ? <a href="#pins">{says.openPins(openPins, number(openPins))}</a> : null;
  return (
    <form method="post" action={paths.labelApproval(program)}>
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="hash" value={hash} />
      <Foot label={says.foot} facts={[{ label: says.exactly, value: <span className="code">{shortHash(hash)}</span> }]} problems={problems}>
        {mayDecide ? (
          <>
            <ButtonLink href={paths.labelChanges(program)}>{says.ask}</ButtonLink>
            <Button look="main">{says.approve(number(version))}</Button>
          </>
        ) : (
          <span className="soft">{says.onlyApprovers}</span>
        )}
      </Foot>
    </form>
  );
}
