import type { DecidedApplication } from '#app/domain/billing/decide-applications.ts';
import type { Payment } from '#app/domain/billing/payment.ts';
import type { Day, Instant } from '#app/domain/shared/days.ts';
import type { UserId } from '#app/domain/shared/ids.ts';
import type { Context } from '#app/ports/context.ts';
import type { Tx } from '#db/database.ts';
import { applyToInvoice } from '#db/repositories/billing/applications.ts';

export type AppliedBy = { readonly at: Instant; readonly actorId: UserId | null; readonly bookedOn: Day };

/** Sets parts of a payment against invoices, as decided. Payment and invoices are locked before. */
export async function applyPaymentTo(
  { ids }: Pick<Context, 'ids'>,
  tx: Tx,
  { payment, applications }: { readonly payment: Payment; readonly applications: readonly DecidedApplication[] },
  { at, actorId, bookedOn }: AppliedBy,
): Promise<void> {
  const { accountId, legalEntityId } = payment;
  for (const { document, amount } of applications) {
    const application = {
      applicationId: ids.next(),
      source: { kind: 'payment', id: payment.id },
      invoiceId: document.id,
      legalEntityId,
      accountId,
      bookedOn,
      amount,
    } as const;
    await applyToInvoice(tx, application, { postingId: ids.next(), at, actorId });
  }
}
