import { baseUnitOf } from '#app/domain/catalog/base-unit.ts';
import type { OwnItemPage } from '#app/domain/catalog/own-item-page.ts';
import type { Texts } from '#app/domain/shared/changed-texts.ts';
import { paths } from '#app/paths.ts';
import { problemAt } from '../accounts/problems-of.ts';
import { type Clash, ClashTable } from '../host/clash-table.tsx';
import { Button } from '../kit/button.tsx';
import { DocketHead } from '../kit/docket-head.tsx';
import { Field } from '../kit/field.tsx';
import { Flash, type FlashData } from '../kit/flash.tsx';
import { type Problem, ProblemSummary } from '../kit/problem-summary.tsx';
import { Sheet } from '../kit/sheet.tsx';
import { StatusWord } from '../kit/status-word.tsx';
import { useOfficeSpeech } from '../kit/use-office-speech.ts';
import { OwnItemChanges } from './own-item-changes.tsx';
import { OwnPackFields } from './own-pack-fields.tsx';

type Props = {
  readonly item: OwnItemPage;
  /** What the fields hold: as it stands, or as it was typed and not saved. */
  readonly texts: Texts;
  readonly clashes: readonly Clash[];
  readonly problems: readonly Problem[];
  readonly flash: FlashData | null;
};

/** An item as its supplier keeps it: what buyers read, its packs, and what was changed. */
export function OwnItemSheet({ item, texts, clashes, problems, flash }: Props) {
  const { words, number } = useOfficeSpeech();
  const says = words.supply.page;
  return (
    <Sheet>
      <Flash flash={flash} />
      <ProblemSummary problems={problems} />
      <DocketHead
        title={item.card.name}
        number={item.sku}
        back={{ href: paths.supply(), text: says.back }}
        facts={[
          { label: says.group, value: item.groupName },
          { label: says.soldBy, value: baseUnitOf(item.baseUnit).plural },
          { label: says.state, value: <State isActive={item.card.isActive} /> },
          { label: says.version, value: number(item.version) },
        ]}
      />
      <ClashTable rows={clashes} />
      <form method="post" action={paths.supplyItem(item.sku)} className="stack" noValidate>
        <input type="hidden" name="version" value={item.version} />
        <ItemFields texts={texts} problems={problems} />
        <OwnPackFields item={item} texts={texts} problems={problems} />
        <p>
          <Button look="main">{says.act}</Button>
        </p>
      </form>
      <OwnItemChanges item={item} />
    </Sheet>
  );
}

function State({ isActive }: { readonly isActive: boolean }) {
  const says = useOfficeSpeech().words.supply;
  return isActive ? <StatusWord kind="ok">{says.active}</StatusWord> : <StatusWord kind="off">{says.discontinued}</StatusWord>;
}

function ItemFields({ texts, problems }: Pick<Props, 'texts' | 'problems'>) {
  const says = useOfficeSpeech().words.supply.page;
  const field = (name: 'name' | 'leadDays' | 'replacedBy') => ({
    id: name,
    name,
    label: says.fields[name],
    defaultValue: texts[name] ?? '',
    error: problemAt(name, problems),
    autoComplete: 'off',
  });
  return (
    <>
      <h2>{says.heading}</h2>
      <Field {...field('name')} />
      <Field {...field('leadDays')} inputMode="numeric" hint={says.leadHint} />
      <label className="tick" htmlFor="isActive">
        <input type="checkbox" id="isActive" name="isActive" value="yes" defaultChecked={texts['isActive'] === 'yes'} aria-describedby="isActive-hint" />
        {says.isActive}
      </label>
      <p className="hint" id="isActive-hint">
        {says.discontinueHint}
      </p>
      <Field {...field('replacedBy')} isOptional hint={says.replacedByHint} />
    </>
  );
}
