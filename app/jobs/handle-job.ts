import { z } from 'zod';
import {
  type AccountId,
  type InvoiceId,
  type ItemId,
  id,
  type LabelProgramId,
  type OrderId,
  type PaymentId,
  type RefundId,
  type ShipmentId,
  type UserId,
} from '#app/domain/shared/ids.ts';
import type { Context } from '#app/ports/context.ts';
import { sendInvitation } from '#app/use-cases/accounts/send-invitation.ts';
import { sendResetLetter } from '#app/use-cases/accounts/send-reset-letter.ts';
import { draftInvoices } from '#app/use-cases/billing/draft-invoices.ts';
import { processProviderEvent } from '#app/use-cases/billing/process-provider-event.ts';
import { reconcilePayment } from '#app/use-cases/billing/reconcile-payment.ts';
import { renderInvoice } from '#app/use-cases/billing/render-invoice.ts';
import { sendInvoiceLetter } from '#app/use-cases/billing/send-invoice-letter.ts';
import { sendRefund } from '#app/use-cases/billing/send-refund.ts';
import { drawLabel } from '#app/use-cases/catalog/label/draw-label.ts';
import { sendLabelLetter } from '#app/use-cases/catalog/label/send-label-letter.ts';
import { openItem } from '#app/use-cases/catalog/open-item.ts';
import { sendDespatchLetter } from '#app/use-cases/fulfillment/send-despatch-letter.ts';
import { topUpItems } from '#app/use-cases/fulfillment/top-up-items.ts';
import { confirmOrder } from '#app/use-cases/ordering/confirm-order.ts';
import type { Job } from '#db/repositories/jobs.ts';

type Handler = (context: Context, job: Job) => Promise<unknown>;

const confirmPayload = z.strictObject({
  orderId: z.string().transform(id<OrderId>),
  accountId: z.string().transform(id<AccountId>),
  occasion: z.literal('released').nullable().default(null),
});
const invitationPayload = z.strictObject({ userId: z.string().transform(id<UserId>) });
const invoicePayload = z.strictObject({ invoiceId: z.string().transform(id<InvoiceId>), accountId: z.string().transform(id<AccountId>) });
const resetPayload = z.strictObject({ email: z.string() });
const shipmentPayload = z.strictObject({ shipmentId: z.string().transform(id<ShipmentId>), accountId: z.string().transform(id<AccountId>) });
const subjectOf = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('payment'), paymentId: z.string().nullable(), checkoutId: z.string().nullable(), intentId: z.string().nullable() }),
  z.strictObject({ kind: z.literal('refund'), refundId: z.string().nullable(), providerId: z.string().nullable(), intentId: z.string().nullable() }),
  z.strictObject({ kind: z.literal('dispute'), intentId: z.string().nullable() }),
  z.strictObject({ kind: z.literal('other') }),
]);
const eventPayload = z.strictObject({ eventId: z.string(), subject: subjectOf });
const paymentPayload = z.strictObject({ paymentId: z.string().transform(id<PaymentId>) });
const refundPayload = z.strictObject({ refundId: z.string().transform(id<RefundId>) });
const itemPayload = z.strictObject({ itemId: z.string().transform(id<ItemId>) });
const programId = z.string().transform(id<LabelProgramId>);
const drawPayload = z.strictObject({ programId, sha256: z.string(), against: z.string().nullable() });
const labelLetterPayload = z.strictObject({
  programId,
  version: z.number().int(),
  occasion: z.enum(['to-review', 'approved', 'changes-requested', 'asked', 'answered']),
  pin: z.number().int().nullable().default(null),
});
const topUpPayload = z.strictObject({ itemIds: z.array(z.string().transform(id<ItemId>)) });

/** One shallow handler per kind: read the payload, call one use-case. */
const handlers: Readonly<Record<string, Handler>> = {
  'confirm-order': (context, job) => confirmOrder(context, confirmPayload.parse(job.payload)),
  'draft-invoices': (context, job) => draftInvoices(context, shipmentPayload.parse(job.payload)),
  'render-invoice': (context, job) => renderInvoice(context, invoicePayload.parse(job.payload)),
  'send-invitation': (context, job) => sendInvitation(context, { jobId: job.id, ...invitationPayload.parse(job.payload) }),
  'send-invoice-letter': (context, job) => sendInvoiceLetter(context, invoicePayload.parse(job.payload)),
  'send-despatch-letter': (context, job) => sendDespatchLetter(context, shipmentPayload.parse(job.payload)),
  'send-reset-letter': (context, job) => sendResetLetter(context, { jobId: job.id, ...resetPayload.parse(job.payload) }),
  'process-provider-event': (context, job) => processProviderEvent(context, eventPayload.parse(job.payload)),
  'reconcile-payment': (context, job) => reconcilePayment(context, paymentPayload.parse(job.payload)),
  'send-refund': (context, job) => sendRefund(context, refundPayload.parse(job.payload)),
  'open-item': (context, job) => openItem(context, itemPayload.parse(job.payload)),
  'draw-label': (context, job) => drawLabel(context, drawPayload.parse(job.payload)),
  'send-label-letter': (context, job) => sendLabelLetter(context, { jobId: job.id, ...labelLetterPayload.parse(job.payload) }),
  'top-up': (context, job) => topUpItems(context, { ...topUpPayload.parse(job.payload), cause: 'supply-freed' }),
};

/** Does the work of a job, whatever its kind. Throws when it cannot. */
export async function handleJob(context: Context, job: Job): Promise<void> {
  const handler = handlers[job.kind];
  if (!handler) throw new Error(`no handler for jobs of kind ${job.kind}`);
  await handler(context, job);
}
