import { actorOf } from '#app/domain/accounts/actor.ts';
import type { Staff } from '#app/domain/accounts/people.ts';
import { type ApplicationsRefusal, type AskedApplication, decideApplications } from '#app/domain/billing/decide-applications.ts';
import { receivedPosting } from '#app/domain/billing/payment-postings.ts';
import { paymentReference } from '#app/domain/billing/payment-reference.ts';
import { type AmountRefusal, parseAmount } from '#app/domain/shared/amount-text.ts';
import { type Day, localTime } from '#app/domain/shared/days.ts';
import { id, type PaymentId } from '#app/domain/shared/ids.ts';
import { type Money, money } from '#app/domain/shared/money.ts';
import { accept, type Result, refuse } from '#app/domain/shared/result.ts';
import type { Context } from '#app/ports/context.ts';
import { inTransaction, type Tx } from '#db/database.ts';
import { noteAudit } from '#db/repositories/audit.ts';
import { lockDocuments } from '#db/repositories/billing/applications.ts';
import { postToLedger } from '#db/repositories/billing/ledger.ts';
import { loadLegalEntity } from '#db/repositories/billing/legal-entities.ts';
import { findPayerByCode, findPayerByReference, type Payer } from '#db/repositories/billing/payers.ts';
import { findPaymentSubmission, insertPayment, isPaymentRace } from '#db/repositories/billing/payments.ts';
import { applyPaymentTo } from './apply-payment-to.ts';

/** A line of a bank statement. reference: as it stands there; accountCode: whose it is where the reference does not say. lines: what it is set against at once. */
export type RecordRemittance = {
  readonly reference: string;
  readonly accountCode: string;
  readonly amount: string;
  readonly receivedOn: Day;
  readonly payer: string;
  readonly lines: readonly AskedApplication[];
  readonly submissionKey: string;
};
export type RemittanceRefusal =
  | AmountRefusal
  | ApplicationsRefusal
  | { readonly kind: 'nothing-received' | 'payer-missing' }
  | { readonly kind: 'no-such-reference'; readonly reference: string }
  | { readonly kind: 'no-such-account'; readonly code: string }
  | { readonly kind: 'day-ahead'; readonly today: Day };

/** Takes in money that came by bank: posted, set against the chosen invoices, the rest unapplied. Once per submission key. */
export async function recordRemittance(
  context: Context,
  staff: Staff,
  command: RecordRemittance,
): Promise<Result<{ readonly number: string }, RemittanceRefusal>> {
  const record = () => inTransaction(context, staff.scope, (tx) => recordOnce(context, tx, { staff, command }));
  try {
    return await record();
  } catch (error) {
    if (!isPaymentRace(error)) throw error;
    return record();
  }
}

type Asked = { readonly staff: Staff; readonly command: RecordRemittance };

async function recordOnce(context: Context, tx: Tx, { staff, command }: Asked): Promise<Result<{ readonly number: string }, RemittanceRefusal>> {
  const reference = command.reference.replaceAll(/\s/g, '').toUpperCase();
  const payer = await findPayer(tx, { reference, code: command.accountCode.trim() });
  if (!payer.ok) return payer;
  const { accountId, currency } = payer.value;
  const earlier = await findPaymentSubmission(tx, [accountId], command.submissionKey);
  if (earlier) return accept({ number: earlier.number });
  const at = context.clock.now();
  const seller = await loadLegalEntity(tx);
  const today = localTime(at, seller.zone).day;
  if (command.receivedOn > today) return refuse({ kind: 'day-ahead', today });
  const read = parseAmount(command.amount, currency);
  if (!read.ok) return read;
  const amount = read.value;
  if (amount.minor === 0) return refuse({ kind: 'nothing-received' });
  const documents = await lockDocuments(
    tx,
    command.lines.map(({ invoiceNumber }) => invoiceNumber),
  );
  const decision = decideApplications({ accountId, left: amount }, command.lines, documents);
  if (!decision.ok) return decision;

  const payment = await insertReceived(context, tx, { staff, command, accountId, legalEntityId: seller.id, reference, amount });
  const cash = { ...payment, bookedOn: command.receivedOn, amount };
  await postToLedger(tx, receivedPosting(payment.id, cash), { id: context.ids.next(), at, actorId: staff.userId });
  await applyPaymentTo(context, tx, { payment, applications: decision.value }, { at, actorId: staff.userId, bookedOn: today });
  return accept({ number: payment.number });
}

async function findPayer(tx: Tx, { reference, code }: { readonly reference: string; readonly code: string }): Promise<Result<Payer, RemittanceRefusal>> {
  if (code !== '') {
    const payer = await findPayerByCode(tx, code);
    return payer ? accept(payer) : refuse({ kind: 'no-such-account', code });
  }
  if (reference === '') return refuse({ kind: 'payer-missing' });
  const payer = await findPayerByReference(tx, reference);
  return payer ? accept(payer) : refuse({ kind: 'no-such-reference', reference });
}

type Received = Asked & {
  readonly accountId: Payer['accountId'];
  readonly legalEntityId: Awaited<ReturnType<typeof loadLegalEntity>>['id'];
  readonly reference: string;
  readonly amount: Money;
};

async function insertReceived({ ids, clock }: Context, tx: Tx, { staff, command, accountId, legalEntityId, reference, amount }: Received) {
  const [paymentId, number, at] = [id<PaymentId>(ids.next()), ids.number('PY'), clock.now()];
  const payment = {
    id: paymentId,
    number,
    accountId,
    legalEntityId,
    method: 'bank-transfer',
    status: 'received',
    amount,
    received: amount,
    unapplied: amount,
    refunded: money(0, amount.currency),
    reference: reference === '' ? paymentReference(number) : reference,
    key: `remittance:${paymentId}`,
    checkoutId: null,
    checkoutUrl: null,
    intentId: null,
    createdAt: at,
    version: 1,
  } as const;
  await insertPayment(tx, {
    ...payment,
    payer: command.payer.trim(),
    receivedOn: command.receivedOn,
    submissionKey: command.submissionKey,
    createdBy: staff.userId,
    targets: [],
  });
  await noteAudit(tx, {
    id: ids.next(),
    at,
    actor: actorOf(staff),
    accountId,
    action: 'remittance-recorded',
    subject: { kind: 'payment', id: paymentId },
    detail: { number, amount: amount.minor, currency: amount.currency, reference: payment.reference, receivedOn: command.receivedOn },
  });
  return payment;
}
