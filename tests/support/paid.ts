import { hostScope } from '#app/domain/accounts/scope.ts';
import { posting } from '#app/domain/billing/posting.ts';
import { assert } from '#app/domain/shared/assert.ts';
import { day } from '#app/domain/shared/days.ts';
import type { AccountId, LegalEntityId } from '#app/domain/shared/ids.ts';
import { money } from '#app/domain/shared/money.ts';
import type { Context } from '#app/ports/context.ts';
import { applyToInvoice, lockDocuments } from '#db/repositories/billing/applications.ts';
import { postToLedger } from '#db/repositories/billing/ledger.ts';

const BOOKED_ON = day('2026-03-05');

/** A bank transfer that came in and was set against an invoice, by default all that is open on it. The rest stays unapplied. */
export async function paid(context: Context, number: string, of: { readonly received?: number; readonly applied?: number } = {}): Promise<void> {
  const { store, ids, clock } = context;
  await store.transaction(hostScope('test'), async (tx) => {
    const [invoice] = await lockDocuments(tx, [number]);
    assert(invoice, `invoice ${number}`);
    const applied = money(of.applied ?? invoice.open.minor, invoice.open.currency);
    const received = money(of.received ?? applied.minor, applied.currency);
    const at = clock.now();
    const by = await tx.selectFrom('users').select('id').limit(1).executeTakeFirstOrThrow();
    const paymentId = ids.next();
    const { accountId, legalEntityId } = invoice;
    await tx
      .insertInto('payments')
      .values({
        id: paymentId,
        account_id: accountId,
        legal_entity_id: legalEntityId,
        number: ids.number('PY'),
        method: 'bank-transfer',
        status: 'received',
        currency: received.currency,
        amount: received.minor,
        received: received.minor,
        unapplied: received.minor,
        refunded: 0,
        reference: number,
        payer: 'Carraway & Sons',
        received_on: BOOKED_ON,
        idempotency_key: paymentId,
        submission_key: paymentId,
        session_id: null,
        intent_id: null,
        checkout_url: null,
        problem: null,
        created_at: at,
        created_by: by.id,
        settled_at: at,
        version: 1,
      })
      .execute();
    await postToLedger(tx, receiptOf({ paymentId, accountId, legalEntityId, minor: received.minor, currency: received.currency }), {
      id: ids.next(),
      at,
      actorId: null,
    });
    const application = { applicationId: ids.next(), source: { kind: 'payment' as const, id: paymentId }, invoiceId: invoice.id, amount: applied };
    await applyToInvoice(tx, { ...application, accountId, legalEntityId, bookedOn: BOOKED_ON }, { postingId: ids.next(), at, actorId: null });
  });
}

type Received = {
  readonly paymentId: string;
  readonly accountId: AccountId;
  readonly legalEntityId: LegalEntityId;
  readonly minor: number;
  readonly currency: string;
};

function receiptOf({ paymentId, accountId, legalEntityId, minor, currency }: Received) {
  return posting({
    kind: 'payment-received',
    subject: { kind: 'payment', id: paymentId },
    legalEntityId,
    accountId,
    bookedOn: BOOKED_ON,
    entries: [
      { ledgerAccount: 'bank', accountId: null, documentId: null, amount: money(minor, currency) },
      { ledgerAccount: 'unapplied-cash', accountId, documentId: null, amount: money(-minor, currency) },
    ],
    reversesId: null,
  });
}
