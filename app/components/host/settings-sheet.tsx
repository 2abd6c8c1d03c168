import type { HostFixed, HostSettings } from '#app/domain/accounts/host-settings.ts';
import { changedTexts } from '#app/domain/shared/changed-texts.ts';
import { paths } from '#app/paths.ts';
import { problemAt } from '../accounts/problems-of.ts';
import { Button } from '../kit/button.tsx';
import { DocketHead } from '../kit/docket-head.tsx';
import { Field } from '../kit/field.tsx';
import { Flash } from '../kit/flash.tsx';
import { type Problem, ProblemSummary } from '../kit/problem-summary.tsx';
import { Sheet } from '../kit/sheet.tsx';
import { useAdminSpeech } from '../kit/use-admin-speech.ts';
import { ClashTable } from './clash-table.tsx';

type Props = {
  /** As they stand, which is what the form is compared with when it comes back. */
  readonly settings: HostSettings;
  readonly fixed: HostFixed;
  /** What was typed and not saved; null: nothing. */
  readonly typed: HostSettings | null;
  readonly isChangedMeanwhile: boolean;
  readonly isSaved: boolean;
  readonly problems: readonly Problem[];
};

/** What the host says of itself, to be changed, and what stands since it was set up. */
export function SettingsSheet({ settings, fixed, typed, isChangedMeanwhile, isSaved, problems }: Props) {
  const says = useAdminSpeech().words.admin.settings;
  const shown = typed ?? settings;
  const field = (name: keyof HostSettings) => ({ id: name, name, label: says[name], defaultValue: shown[name], error: problemAt(name, problems) });
  const clashes = isChangedMeanwhile ? changedTexts(shown, settings).map(({ name, before, after }) => ({ label: says[name], yours: before, now: after })) : [];
  return (
    <Sheet>
      <ProblemSummary problems={problems} />
      <Flash flash={isSaved ? { kind: 'ok', text: says.saved } : null} />
      <DocketHead title={says.title} />
      <ClashTable rows={clashes} />
      <div className="cols main-side">
        <form method="post" action={paths.settings()} className="stack" noValidate>
          <p>{says.intro}</p>
          {Object.entries(settings).map(([name, value]) => (
            <input key={name} type="hidden" name={`seen.${name}`} value={value} />
          ))}
          <Field {...field('name')} autoComplete="off" />
          <Field {...field('orderDeskName')} isOptional hint={says.orderDeskNameHint} autoComplete="off" />
          <Field {...field('orderDeskPhone')} isOptional autoComplete="off" />
          <Field {...field('orderDeskEmail')} isOptional autoComplete="off" />
          <p>
            <Button look="main">{says.act}</Button>
          </p>
        </form>
        <section className="tight" aria-labelledby="fixed">
          <h2 id="fixed">{says.fixed}</h2>
          <dl className="entries">
            {(['zone', 'currency', 'country'] as const).map((name) => (
              <div key={name}>
                <dt className="soft">{says[name]}</dt>
                <dd>{fixed[name]}</dd>
              </div>
            ))}
          </dl>
          <p className="soft">{says.fixedWhy}</p>
        </section>
      </div>
    </Sheet>
  );
}
