import type { AccountLevel, AccountTexts } from '#app/domain/accounts/account-fields.ts';
import { levelsBelow } from '#app/domain/accounts/decide-account.ts';
import { paths } from '#app/paths.ts';
import { problemAt } from '../accounts/problems-of.ts';
import { Button } from '../kit/button.tsx';
import { DocketHead } from '../kit/docket-head.tsx';
import { Field } from '../kit/field.tsx';
import { type Problem, ProblemSummary } from '../kit/problem-summary.tsx';
import { Sheet } from '../kit/sheet.tsx';
import { useAdminSpeech } from '../kit/use-admin-speech.ts';
import { Views } from '../kit/views.tsx';
import { AccountFieldset, SiteFieldset } from './account-fieldsets.tsx';

type Props = {
  readonly parent: { readonly code: string; readonly name: string; readonly level: AccountLevel } | null;
  readonly level: AccountLevel;
  readonly code: string;
  readonly texts: AccountTexts;
  readonly problems: readonly Problem[];
};

/** A new account or site: where it stands, and what it says of itself. */
export function CreateAccountSheet({ parent, level, code, texts, problems }: Props) {
  const says = useAdminSpeech().words.adminAccounts;
  const views = levelsBelow(parent?.level ?? null).map((each) => ({
    name: says.levels[each],
    href: paths.createAccount({ level: each, ...(parent ? { parent: parent.code } : {}) }),
    isCurrent: each === level,
  }));
  const back = parent ? { href: paths.adminAccount(parent.code), text: parent.name } : { href: paths.adminAccounts(), text: says.page.back };
  return (
    <Sheet>
      <ProblemSummary problems={problems} />
      <DocketHead title={says.creation.title[level]} back={back} facts={[{ label: says.creation.above, value: parent?.name ?? says.creation.top }]} />
      {views.length > 1 ? <Views label={says.creation.which} views={views} /> : null}
      <form method="post" action={paths.createAccount({ level, ...(parent ? { parent: parent.code } : {}) })} className="stack" noValidate>
        <input type="hidden" name="parent" value={parent?.code ?? ''} />
        <input type="hidden" name="level" value={level} />
        <Field
          id="code"
          name="code"
          label={says.code}
          hint={says.creation.codeHint}
          defaultValue={code}
          error={problemAt('code', problems)}
          autoComplete="off"
        />
        <AccountFieldset texts={texts} problems={problems} inUse={null} />
        {level === 'site' ? <SiteFieldset texts={texts} problems={problems} /> : null}
        <p>
          <Button look="main">{says.creation.act}</Button>
        </p>
      </form>
    </Sheet>
  );
}
