import { randomUUID } from 'node:crypto';
import { hostScope } from '#app/domain/accounts/scope.ts';
import { aLetter, anItem, aReceipt, aStaff, deadJob, history } from '#tests/support/builders.ts';
import { anOrderOfEach } from './matrix-orders.ts';
import type { Sample, Target } from './matrix-target.ts';
import type { World } from './matrix-world.ts';

const NOBODYS = '01900000-0000-7000-8000-999999999999';

/** Past invoices of both accounts. */
export async function pastInvoices({ store, own, foreign }: World): Promise<Sample> {
  const invoice = async (accountId: string): Promise<Target> => ({ params: { number: (await history(store, { account_id: accountId })).number } });
  return { own: await invoice(own.account.id), foreign: await invoice(foreign.account.id), absent: { params: { number: '999999' } } };
}

/** Both accounts by code; only the own one is assigned to the account manager. */
export async function accounts({ own, foreign }: World): Promise<Sample> {
  const target = (account: string): Target => ({ params: { account } });
  return { own: target(own.account.code), foreign: target(foreign.account.code), absent: target('A00000000') };
}

/** An order over the limit; whoever may release holds may release each. */
export async function aHeldOrder(world: World): Promise<Sample> {
  await world.store.transaction(hostScope('test'), (tx) => tx.updateTable('accounts').set({ credit_limit: 1 }).where('level', '<>', 'site').execute());
  const { own } = await anOrderOfEach(world);
  const target = (number: string): Target => ({ params: { number }, form: { reason: 'paid by wire today' } });
  return { own: target(own), foreign: null, absent: target('SO-0000-0000') };
}

export async function aReceiptToBook({ store }: World): Promise<Sample> {
  const item = await anItem(store);
  const receipt = await aReceipt(store, { item_id: item.id, quantity: 12, expected_on: '2026-03-09' });
  const target = (id: string): Target => ({ params: { receipt: id }, form: { counted: '12' } });
  return { own: target(receipt.id), foreign: null, absent: target(NOBODYS) };
}

export async function aDeadJob({ store }: World): Promise<Sample> {
  const job = await deadJob(store);
  return { own: { params: { job: job.id } }, foreign: null, absent: { params: { job: NOBODYS } } };
}

export async function aWrittenLetter({ store }: World): Promise<Sample> {
  const letter = await aLetter(store, { id: randomUUID() });
  return { own: { params: { letter: letter.id } }, foreign: null, absent: { params: { letter: NOBODYS } } };
}

/** A person of the host. roles: what the form of roles is sent with. */
export async function aPersonToChange({ store }: World, form: Readonly<Record<string, string>> = {}): Promise<Sample> {
  const person = await aStaff(store, ['operations']);
  const target = (user: string): Target => ({ params: { user }, form });
  return { own: target(person.userId), foreign: null, absent: target(NOBODYS) };
}

/** An account as the form of its page changes it. */
export async function anAccountToChange({ own }: World, form: Readonly<Record<string, string>> = {}): Promise<Sample> {
  const target = (account: string): Target => ({ params: { account }, form });
  return { own: target(own.account.code), foreign: null, absent: target('A00000000') };
}

/** What the form of an account sends. */
export const ACCOUNT_FORM = {
  level: 'national',
  version: '1',
  name: 'Carraway Ltd',
  class: 'key',
  country: 'GB',
  currency: 'GBP',
  creditLimit: '',
  paymentDays: '30',
  poRule: 'free',
  isActive: 'yes',
  reason: '',
} as const;
export const TEAM_FORM = { accountManager: '', customerService: '', shipper: '', scheduler: '', inventoryManager: '', reason: 'dissolved' } as const;
