import type { AccountTexts } from '#app/domain/accounts/account-fields.ts';
import type { AdminAccount } from '#app/domain/accounts/account-listed.ts';
import { paths } from '#app/paths.ts';
import { problemAt } from '../accounts/problems-of.ts';
import { Button } from '../kit/button.tsx';
import { DocketHead } from '../kit/docket-head.tsx';
import { Field } from '../kit/field.tsx';
import { type Problem, ProblemSummary } from '../kit/problem-summary.tsx';
import { Sheet } from '../kit/sheet.tsx';
import { useAdminSpeech } from '../kit/use-admin-speech.ts';
import { AccountFieldset, SiteFieldset } from './account-fieldsets.tsx';
import { type Clash, ClashTable } from './clash-table.tsx';

type Props = {
  readonly account: AdminAccount;
  /** What the fields hold: as it stands, or as it was typed and not saved. */
  readonly texts: AccountTexts;
  readonly reason: string;
  readonly clashes: readonly Clash[];
  readonly problems: readonly Problem[];
};

/** The fields of an account to be changed; after a clash both versions stand above them. */
export function ChangeAccountSheet({ account, texts, reason, clashes, problems }: Props) {
  const { words } = useAdminSpeech();
  const says = words.adminAccounts;
  const { code, level, version, fields, dependents } = account;
  const what = says.dependents(dependents);
  return (
    <Sheet>
      <ProblemSummary problems={problems} />
      <DocketHead title={says.change.title(fields.name)} number={code} back={{ href: paths.adminAccount(code), text: fields.name }} />
      <ClashTable rows={clashes} />
      <form method="post" action={paths.changeAccount(code)} className="stack" noValidate>
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="level" value={level} />
        <AccountFieldset texts={texts} problems={problems} inUse={what === '' ? null : what} />
        {level === 'site' ? <SiteFieldset texts={texts} problems={problems} /> : null}
        <label className="tick" htmlFor="isActive">
          <input type="checkbox" id="isActive" name="isActive" value="yes" defaultChecked={texts.isActive === 'yes'} />
          {says.change.isActive}
        </label>
        <Field
          id="reason"
          name="reason"
          label={says.change.reason}
          hint={says.change.reasonHint}
          isOptional
          defaultValue={reason}
          error={problemAt('reason', problems)}
          autoComplete="off"
        />
        <p>
          <Button look="main">{says.change.act}</Button>
        </p>
      </form>
    </Sheet>
  );
}
