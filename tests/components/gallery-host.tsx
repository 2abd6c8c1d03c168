import type { ReactElement } from 'react';
import { AccountSheet } from '#app/components/host/account-sheet.tsx';
import { AuditFinder } from '#app/components/host/audit-finder.tsx';
import { ChangeAccountSheet } from '#app/components/host/change-account-sheet.tsx';
import { CreateAccountSheet } from '#app/components/host/create-account-sheet.tsx';
import { InviteSheet } from '#app/components/host/invite-sheet.tsx';
import { PersonQuestion } from '#app/components/host/person-question.tsx';
import { PersonSheet } from '#app/components/host/person-sheet.tsx';
import { RolesSheet } from '#app/components/host/roles-sheet.tsx';
import { SettingsSheet } from '#app/components/host/settings-sheet.tsx';
import { TeamSheet } from '#app/components/host/team-sheet.tsx';
import { DocketHead } from '#app/components/kit/docket-head.tsx';
import { Sheet } from '#app/components/kit/sheet.tsx';
import { type AccountFields, accountTexts } from '#app/domain/accounts/account-fields.ts';
import type { AccountListed, AdminAccount } from '#app/domain/accounts/account-listed.ts';
import type { TeamMember } from '#app/domain/accounts/decide-team.ts';
import type { PersonPage } from '#app/domain/accounts/person-listed.ts';
import { instant } from '#app/domain/shared/days.ts';
import { id, type UserId } from '#app/domain/shared/ids.ts';
import { money } from '#app/domain/shared/money.ts';
import { paths } from '#app/paths.ts';
import { adminEnglish } from '#app/words/admin-english.ts';

const AT = instant('2026-03-04T09:30:00.000Z');
const niamh: TeamMember = {
  seat: 'account-manager',
  userId: id<UserId>('u1'),
  name: 'Niamh Corrigan',
  email: 'niamh@ashgrove.example',
  phone: '+353 1 555 0142',
};
const person: PersonPage = {
  userId: niamh.userId,
  name: niamh.name,
  email: niamh.email,
  phone: niamh.phone,
  side: 'host',
  of: null,
  roles: ['account-manager'],
  isActive: true,
  createdAt: AT,
  lastSignInAt: null,
  sessions: 0,
  looksAfter: [{ code: 'DK', name: 'Dunmore Keane', role: 'account-manager' }],
};
const fields: AccountFields = {
  name: 'Grafton Street',
  class: 'key',
  country: 'IE',
  currency: 'EUR',
  creditLimit: null,
  paymentDays: 30,
  poRequired: true,
  isActive: false,
  site: {
    line1: '8 Grafton Street',
    line2: '',
    city: 'Dublin',
    postcode: 'D02',
    zone: 'Europe/Dublin',
    deliveryDays: [1, 3, 5],
    transitDays: 1,
    cutOff: '14:00',
  },
};
const row: AccountListed = {
  code: 'DK-1',
  name: 'Grafton Street',
  level: 'site',
  depth: 1,
  below: 0,
  path: ['Dunmore Keane'],
  class: 'key',
  country: 'IE',
  manager: null,
  creditLimit: null,
  paymentDays: null,
  isActive: true,
};
const above = { kind: 'above', code: 'DK', name: 'Dunmore Keane' } as const;
const account: AdminAccount = {
  code: 'DK-1',
  level: 'site',
  version: 4,
  createdAt: AT,
  fields,
  dependents: { orders: 3, agreements: 1, invoices: 0, accountsBelow: 0 },
  above: [{ code: 'DK', name: 'Dunmore Keane', isActive: false }],
  below: [row],
  terms: {
    creditLimit: { value: money(5_000_000, 'EUR'), from: above },
    paymentDays: { value: 30, from: { kind: 'agreement', number: 'A-2231' } },
    poRequired: { value: true, from: { kind: 'own' } },
  },
  team: { from: above, members: [niamh] },
  people: [person],
};
const texts = accountTexts(fields);
const says = { fieldId: 'name', text: 'Enter a name.' };
const settings = { name: 'Ashgrove', orderDeskName: '', orderDeskPhone: '+353 1 555 0100', orderDeskEmail: '' };

/** The administrator's sheets with everything they can show at once. */
export const hostPages: readonly { readonly name: string; readonly sheet: ReactElement }[] = [
  {
    name: 'audit search',
    sheet: (
      <Sheet>
        <DocketHead title="Audit trail" />
        <AuditFinder query={{ q: 'blocked', actor: '', action: 'person-blocked', account: '', from: null, to: null }} />
      </Sheet>
    ),
  },
  { name: 'account', sheet: <AccountSheet account={account} flash={{ kind: 'ok', text: 'The account is changed.' }} /> },
  {
    name: 'account to change',
    sheet: <ChangeAccountSheet account={account} texts={texts} reason="" clashes={[{ label: 'Name', yours: 'Mine', now: '' }]} problems={[says]} />,
  },
  {
    name: 'site to add',
    sheet: <CreateAccountSheet parent={{ code: 'DK', name: 'Dunmore Keane', level: 'global' }} level="site" code="" texts={texts} problems={[says]} />,
  },
  {
    name: 'team',
    sheet: (
      <TeamSheet
        account={{ code: 'DK', name: 'Dunmore Keane' }}
        team={[niamh]}
        candidates={[{ ...niamh, roles: ['account-manager'] }]}
        chosen={[]}
        isChangedMeanwhile={true}
        reason=""
        problems={[{ fieldId: 'reason', text: 'Enter why this account is taken from Niamh Corrigan.' }]}
      />
    ),
  },
  { name: 'person', sheet: <PersonSheet person={person} isSelf={false} flash={null} /> },
  {
    name: 'roles',
    sheet: <RolesSheet person={person} chosen={['finance']} isChangedMeanwhile={true} problems={[{ fieldId: 'roles', text: 'Choose again.' }]} />,
  },
  {
    name: 'block',
    sheet: (
      <PersonQuestion person={{ ...person, isActive: false }} action={paths.blockPerson(person.userId)} says={adminEnglish.people.blocking} problems={[]} />
    ),
  },
  {
    name: 'invitation',
    sheet: (
      <InviteSheet
        side="supplier"
        suppliers={[{ code: 'HW', name: 'Harrow Works' }]}
        typed={{ email: 'x' }}
        problems={[{ fieldId: 'email', text: 'Enter an email.' }]}
      />
    ),
  },
  {
    name: 'settings',
    sheet: (
      <SettingsSheet
        settings={settings}
        fixed={{ zone: 'Europe/Dublin', currency: 'EUR', country: 'IE' }}
        typed={{ ...settings, name: '' }}
        isChangedMeanwhile={true}
        isSaved={false}
        problems={[says]}
      />
    ),
  },
];
