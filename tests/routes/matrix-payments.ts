import { hostScope } from '#app/domain/accounts/scope.ts';
import { loadLegalEntity } from '#db/repositories/billing/legal-entities.ts';
import type { PaymentRow } from '#db/schema.ts';
import { aLegalEntity } from '#tests/support/a-legal-entity.ts';
import { aPayment } from '#tests/support/a-payment.ts';
import { invoicesOfEach } from './matrix-billing.ts';
import type { Sample, Target } from './matrix-target.ts';
import type { World } from './matrix-world.ts';

const TRANSFER: Partial<PaymentRow> = { method: 'bank-transfer', status: 'received', received: 1_000, unapplied: 1_000, session_id: null, checkout_url: null };

async function aPaymentOf({ store }: World, accountId: string, more: Partial<PaymentRow> = {}): Promise<PaymentRow> {
  const { id } = await loadLegalEntity(store.reader(hostScope('test')));
  return aPayment(store, { account_id: accountId, legal_entity_id: id, ...more });
}

/** A card payment of each account, by number. */
export async function payments(world: World): Promise<Sample> {
  await aLegalEntity(world.store);
  const target = async (accountId: string): Promise<Target> => ({ params: { number: (await aPaymentOf(world, accountId)).number } });
  return { own: await target(world.own.account.id), foreign: await target(world.foreign.account.id), absent: { params: { number: 'PY-0000-0000' } } };
}

/** An invoice of each account to be paid in full, from the list and by the button. */
export async function payables(world: World): Promise<Sample> {
  const { own, foreign, absent } = await invoicesOfEach(world);
  const target = ({ params }: Target): Target => {
    const number = params?.['number'] ?? '';
    return {
      query: `?invoice=${number}`,
      form: {
        submissionKey: 'k'.repeat(43),
        'lines[0].invoice': number,
        'lines[0].chosen': 'yes',
        'lines[0].amount': '7.00',
        'lines[0].reason': 'the rest later',
      },
    };
  };
  return { own: target(own), foreign: foreign && target(foreign), absent: target(absent) };
}

/** £1.00 of a transfer that goes back; finance sees the money of every account. */
export async function refunds(world: World): Promise<Sample> {
  await aLegalEntity(world.store);
  const { number } = await aPaymentOf(world, world.own.account.id, TRANSFER);
  const form = { submissionKey: 'k'.repeat(43), amount: '1.00', reason: 'paid twice by mistake' };
  return { own: { params: { number }, form }, foreign: null, absent: { params: { number: 'PY-0000-0000' }, form } };
}

/** £1.00 of a transfer for an invoice of the account that sent it. */
export async function applications(world: World): Promise<Sample> {
  const invoice = (await invoicesOfEach(world)).own.params?.['number'] ?? '';
  const { number } = await aPaymentOf(world, world.own.account.id, TRANSFER);
  const form = { version: '1', 'lines[0].invoice': invoice, 'lines[0].amount': '1.00' };
  return { own: { params: { number }, form }, foreign: null, absent: { params: { number: 'PY-0000-0000' }, form } };
}

/** The played card pages of both accounts. */
export async function checkouts(world: World): Promise<Sample> {
  await aLegalEntity(world.store);
  const target = (session: string | null): Target => ({ params: { session: session ?? '' }, form: { act: 'decline' } });
  const own = await aPaymentOf(world, world.own.account.id);
  const foreign = await aPaymentOf(world, world.foreign.account.id);
  return { own: target(own.session_id), foreign: target(foreign.session_id), absent: target('cs_test_none') };
}
