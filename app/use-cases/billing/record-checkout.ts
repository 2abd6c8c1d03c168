import { fitTargets } from '#app/domain/billing/decide-applications.ts';
import { decideSettlement } from '#app/domain/billing/decide-settlement.ts';
import { isUnsettled, type Payment, type PaymentProblem, type PaymentStatus, secondsToNextLook } from '#app/domain/billing/payment.ts';
import { receivedPosting } from '#app/domain/billing/payment-postings.ts';
import type { Checkout } from '#app/domain/billing/provider-facts.ts';
import { type Day, localTime } from '#app/domain/shared/days.ts';
import { addSeconds } from '#app/domain/shared/instants.ts';
import type { Money } from '#app/domain/shared/money.ts';
import type { Context } from '#app/ports/context.ts';
import type { Tx } from '#db/database.ts';
import { noteAudit } from '#db/repositories/audit.ts';
import { lockDocuments } from '#db/repositories/billing/applications.ts';
import { postToLedger } from '#db/repositories/billing/ledger.ts';
import { loadLegalEntity } from '#db/repositories/billing/legal-entities.ts';
import { loadTargets, savePaymentState } from '#db/repositories/billing/payments.ts';
import { enqueue } from '#db/repositories/jobs.ts';
import { applyPaymentTo } from './apply-payment-to.ts';

const NOBODY = { userId: null, actingFor: null };

/** Brings a locked payment to where its checkout says it stands; one that is received already stays as it is. */
export async function recordCheckout(context: Context, tx: Tx, payment: Payment, checkout: Checkout): Promise<PaymentStatus> {
  if (payment.status === 'received') return payment.status;
  const settlement = decideSettlement(payment, checkout);
  const known = { id: checkout.id, url: settlement.status === 'open' ? checkout.url : null, intentId: checkout.payment?.id ?? null };
  if (settlement.status === 'received') await receive(context, tx, { payment, checkout: known, received: settlement.received });
  else await savePaymentState(tx, payment, { ...settlement, checkout: known });
  if (settlement.status !== payment.status) await noteState(context, tx, payment, settlement);
  if (settlement.status === 'open' && !isUnsettled(payment.status)) await lookAfter(context, tx, payment);
  return settlement.status;
}

/** Marks a locked payment that comes to nothing, or of which nobody knows yet what it comes to. */
export async function recordWithoutCheckout(
  context: Context,
  tx: Tx,
  payment: Payment,
  state: { readonly status: 'unknown' | 'failed'; readonly problem: PaymentProblem | null },
): Promise<void> {
  if (payment.status !== 'started' && payment.status !== 'unknown') return;
  await savePaymentState(tx, payment, state);
  if (state.status !== payment.status) await noteState(context, tx, payment, state);
}

/** What was over is open again, or the answer is an old one: nobody looks after it any more, so somebody must. */
function lookAfter({ ids, clock }: Context, tx: Tx, { id: paymentId }: Payment): Promise<void> {
  const at = clock.now();
  return enqueue(tx, { kind: 'reconcile-payment', paymentId }, { id: ids.next(), at, runAt: addSeconds(at, secondsToNextLook(0)) });
}

type Receipt = {
  readonly payment: Payment;
  readonly checkout: { readonly id: string; readonly url: string | null; readonly intentId: string | null };
  readonly received: Money;
};

/** Money that is here: posted once, and set against what it was meant for as far as that is still open. */
async function receive(context: Context, tx: Tx, { payment, checkout, received }: Receipt): Promise<void> {
  const at = context.clock.now();
  const bookedOn: Day = localTime(at, (await loadLegalEntity(tx)).zone).day;
  await savePaymentState(tx, payment, { status: 'received', problem: null, checkout, receipt: { received, receivedOn: bookedOn, at } });
  const targets = await loadTargets(tx, payment);
  const documents = await lockDocuments(
    tx,
    targets.map(({ invoiceNumber }) => invoiceNumber),
  );
  const { legalEntityId, accountId, method } = payment;
  const made = { id: context.ids.next(), at, actorId: null };
  await postToLedger(tx, receivedPosting(payment.id, { legalEntityId, accountId, method, bookedOn, amount: received }), made);
  const applications = fitTargets({ accountId, left: received }, targets, documents);
  await applyPaymentTo(context, tx, { payment, applications }, { at, actorId: null, bookedOn });
}

async function noteState(
  { ids, clock }: Context,
  tx: Tx,
  payment: Payment,
  { status, ...facts }: { readonly status: PaymentStatus; readonly problem?: PaymentProblem | null; readonly received?: Money },
): Promise<void> {
  await noteAudit(tx, {
    id: ids.next(),
    at: clock.now(),
    actor: NOBODY,
    accountId: payment.accountId,
    action: `payment-${status}`,
    subject: { kind: 'payment', id: payment.id },
    detail: {
      number: payment.number,
      amount: payment.amount.minor,
      currency: payment.amount.currency,
      ...(facts.problem ? { problem: facts.problem.kind } : {}),
    },
  });
}
