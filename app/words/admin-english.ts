import { adminWords } from './admin.ts';
import { adminAccountsWords } from './admin-accounts.ts';
import { audienceWords } from './audience.ts';
import { deskWords } from './desk.ts';
import { peopleWords } from './people.ts';

/** What administrators read, in English: their own words and what the office says of an account. Nobody else's browser loads it. */
export const adminEnglish = {
  admin: adminWords,
  adminAccounts: adminAccountsWords,
  audience: audienceWords,
  desk: deskWords,
  people: peopleWords,
};
