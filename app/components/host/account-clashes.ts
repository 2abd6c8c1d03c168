import type { AccountField, AccountTexts } from '#app/domain/accounts/account-fields.ts';
import { changedTexts } from '#app/domain/shared/changed-texts.ts';
import type { AdminWords } from '#app/words/admin-words.ts';
import { weekdaysText } from '../accounts/weekdays.ts';
import type { Clash } from './clash-table.tsx';

/** What someone typed beside what stands now, in words, where the two differ. */
export function accountClashes(yours: AccountTexts, now: AccountTexts, words: AdminWords): readonly Clash[] {
  return changedTexts(yours, now).map(({ name, before, after }) => ({
    label: words.adminAccounts.fields[name],
    yours: inWords(name, before, words),
    now: inWords(name, after, words),
  }));
}

function inWords(field: AccountField, text: string, { adminAccounts, desk }: AdminWords): string {
  if (field === 'poRule') return text === '' || text === 'required' || text === 'free' ? adminAccounts.poRules[text] : text;
  if (field === 'isActive') return text === 'yes' ? adminAccounts.open : adminAccounts.blocked;
  return field === 'deliveryDays' ? weekdaysText([...text].map(Number), desk.weekdays) : text;
}
