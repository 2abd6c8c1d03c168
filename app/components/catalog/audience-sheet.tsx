import type { AccountsNamed, AudiencePage } from '#app/domain/catalog/audience-page.ts';
import { ACCOUNT_CLASSES, audienceText } from '#app/domain/catalog/decide-audience.ts';
import type { Texts } from '#app/domain/shared/changed-texts.ts';
import { KEPT_FIELDS } from '#app/forms/audience-fields.ts';
import type { FormProblem } from '#app/forms/read-form.ts';
import { paths } from '#app/paths.ts';
import type { AdminSpeech } from '#app/words/admin-speech.ts';
import type { AdminWords } from '#app/words/admin-words.ts';
import { problemAt } from '../accounts/problems-of.ts';
import { Button } from '../kit/button.tsx';
import { DocketHead } from '../kit/docket-head.tsx';
import { Field } from '../kit/field.tsx';
import { Flash, type FlashData } from '../kit/flash.tsx';
import { type Problem, ProblemSummary } from '../kit/problem-summary.tsx';
import { Sheet } from '../kit/sheet.tsx';
import { useAdminSpeech } from '../kit/use-admin-speech.ts';

type Refusals = AdminWords['audience']['problems'];
type Props = {
  readonly item: AudiencePage;
  readonly texts: Texts;
  readonly problems: readonly FormProblem[];
  readonly refusal: keyof Refusals | null;
  readonly flash: FlashData | null;
};

const FIELD_OF: Readonly<Partial<Record<keyof Refusals, string>>> = {
  'opens-while-open': 'opensOn',
  'opens-too-early': 'opensOn',
  'kept-from-all': KEPT_FIELDS.key,
};

/** Who sees an item: everybody, classes, single accounts, and from which day on. */
export function AudienceSheet({ item, texts, problems, refusal, flash }: Props) {
  const speech = useAdminSpeech();
  const says = speech.words.audience;
  const said: readonly Problem[] = [
    ...problems.map(({ field, message }) => ({ fieldId: field, text: textOf(message, says.problems) })),
    ...(refusal ? [{ fieldId: FIELD_OF[refusal] ?? 'isForAll', text: says.problems[refusal] }] : []),
  ];
  return (
    <Sheet>
      <Flash flash={flash} />
      <ProblemSummary problems={said} />
      <DocketHead
        title={item.name}
        number={item.sku}
        back={{ href: paths.stockItem(item.sku), text: says.back }}
        facts={[
          { label: says.state, value: item.audience.isForAll ? says.all : says.onlyGranted, note: keptNote(item, speech) },
          { label: says.opens, value: item.audience.opensOn === null ? says.never : speech.day(item.audience.opensOn) },
          { label: says.granted, value: <Named {...item.granted} /> },
          { label: says.excluded, value: <Named {...item.excluded} /> },
        ]}
      />
      <AudienceForm item={item} texts={texts} problems={said} />
    </Sheet>
  );
}

function AudienceForm({ item, texts, problems }: Pick<Props, 'item' | 'texts'> & { readonly problems: readonly Problem[] }) {
  const { words } = useAdminSpeech();
  const says = words.audience;
  return (
    <form className="stack" method="post" action={paths.itemAudience(item.sku)} noValidate>
      <input type="hidden" name="seen" value={audienceText(item.audience)} />
      <fieldset className="ticks">
        <legend>{says.heading}</legend>
        {(['yes', 'no'] as const).map((value) => (
          <label className="tick" key={value}>
            <input type="radio" id={value === 'yes' ? 'isForAll' : undefined} name="isForAll" value={value} defaultChecked={texts['isForAll'] === value} />
            {value === 'yes' ? says.all : says.onlyGranted}
          </label>
        ))}
      </fieldset>
      <Field
        id="opensOn"
        name="opensOn"
        type="date"
        label={says.opensOn}
        hint={says.opensHint}
        isOptional
        defaultValue={texts['opensOn'] ?? ''}
        error={problemAt('opensOn', problems)}
      />
      <fieldset className="ticks" aria-describedby="kept-hint">
        <legend>{says.kept}</legend>
        {ACCOUNT_CLASSES.map((each) => (
          <label className="tick" key={each}>
            <input type="checkbox" id={KEPT_FIELDS[each]} name={KEPT_FIELDS[each]} value="yes" defaultChecked={texts[KEPT_FIELDS[each]] === 'yes'} />
            {says.keptFrom(words.desk.classes[each])}
          </label>
        ))}
        <p className="hint" id="kept-hint">
          {says.keptHint}
        </p>
        {problemAt(KEPT_FIELDS.key, problems) ? <p className="poor">{problemAt(KEPT_FIELDS.key, problems)}</p> : null}
      </fieldset>
      <p>
        <Button look="main">{says.act}</Button>
      </p>
    </form>
  );
}

function Named({ accounts, total }: AccountsNamed) {
  const { words, number } = useAdminSpeech();
  const says = words.audience;
  if (total === 0) return <>{says.none}</>;
  const rest = total - accounts.length;
  return (
    <>
      {accounts.map(({ code, name }) => (
        <div key={code}>
          <a href={paths.ownGoods(code)}>{name}</a>
        </div>
      ))}
      {rest > 0 ? says.more(rest, number(rest)) : null}
    </>
  );
}

function keptNote({ audience }: AudiencePage, { words }: AdminSpeech): string | undefined {
  if (audience.keptFrom.length === 0) return undefined;
  return words.audience.keptFromSome(audience.keptFrom.map((each) => words.desk.classes[each]).join(', '));
}

function textOf(message: string, texts: Refusals): string {
  return Object.hasOwn(texts, message) ? texts[message as keyof Refusals] : texts['field-unreadable'];
}
