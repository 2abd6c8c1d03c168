import type { AdminAccount } from '#app/domain/accounts/account-listed.ts';
import { levelsBelow } from '#app/domain/accounts/decide-account.ts';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '../kit/button.tsx';
import { DocketHead } from '../kit/docket-head.tsx';
import { Empty } from '../kit/empty.tsx';
import { Flash, type FlashData } from '../kit/flash.tsx';
import { Sheet } from '../kit/sheet.tsx';
import { StatusWord } from '../kit/status-word.tsx';
import { useAdminSpeech } from '../kit/use-admin-speech.ts';
import { AccountAside } from './account-aside.tsx';
import { AccountTermsTable } from './account-terms-table.tsx';
import { AccountsTable } from './accounts-table.tsx';

/** One node of the tree: where it stands, what holds for it and who says so, what stands below it, and its people. */
export function AccountSheet({ account, flash }: { readonly account: AdminAccount; readonly flash: FlashData | null }) {
  const says = useAdminSpeech().words.adminAccounts;
  const blockedAbove = account.above.find((node) => !node.isActive);
  return (
    <Sheet>
      <Flash flash={flash} />
      <AccountDocket account={account} />
      {account.fields.isActive ? null : <p className="msg warn">{says.page.blocked}</p>}
      {blockedAbove ? <p className="msg warn">{says.page.blockedAbove(blockedAbove.name)}</p> : null}
      <AccountActs account={account} />
      <div className="cols main-side">
        <div className="stack">
          <AccountTermsTable account={account} />
          <section className="section" aria-labelledby="below">
            <h2 id="below">{says.page.below}</h2>
            {account.below.length === 0 ? <Empty kind="first-use">{says.page.noneBelow}</Empty> : <AccountsTable rows={account.below} shows="below" />}
          </section>
        </div>
        <AccountAside account={account} />
      </div>
    </Sheet>
  );
}

function AccountDocket({ account }: { readonly account: AdminAccount }) {
  const { words, instant } = useAdminSpeech();
  const says = words.adminAccounts;
  const { fields, above } = account;
  const path = above.map((node, at) => (
    <span key={node.code}>
      {at > 0 ? ' › ' : ''}
      <a href={paths.adminAccount(node.code)}>{node.name}</a>
    </span>
  ));
  return (
    <DocketHead
      title={fields.name}
      number={account.code}
      state={fields.isActive ? <StatusWord kind="ok">{says.open}</StatusWord> : <StatusWord kind="off">{says.blocked}</StatusWord>}
      back={{ href: paths.adminAccounts(), text: says.page.back }}
      facts={[
        ...(above.length > 0 ? [{ label: says.page.path, value: path }] : []),
        { label: says.level, value: says.levels[account.level] },
        { label: says.fields.class, value: words.desk.classes[fields.class] },
        { label: says.fields.country, value: fields.country },
        { label: says.fields.currency, value: fields.currency },
        { label: says.page.since, value: instant(account.createdAt) },
      ]}
    />
  );
}

function AccountActs({ account: { code, level } }: { readonly account: AdminAccount }) {
  const says = useAdminSpeech().words.adminAccounts.page;
  return (
    <p className="row">
      <ButtonLink href={paths.changeAccount(code)}>{says.edit}</ButtonLink>
      {levelsBelow(level).map((below) =>
        below === 'global' ? null : (
          <ButtonLink key={below} href={paths.createAccount({ parent: code, level: below })}>
            {says.addBelow[below]}
          </ButtonLink>
        ),
      )}
      {level === 'site' ? null : <a href={paths.deskAccount(code)}>{says.desk}</a>}
      <a href={paths.audit({ account: code })}>{says.trail}</a>
    </p>
  );
}
