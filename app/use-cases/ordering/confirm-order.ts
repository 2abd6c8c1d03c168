import { hostScope } from '#app/domain/accounts/scope.ts';
import type { AccountId, OrderId } from '#app/domain/shared/ids.ts';
import { paths } from '#app/paths.ts';
import type { Context } from '#app/ports/context.ts';
import { orderLetter } from '#app/words/order-letter.ts';
import { inTransaction } from '#db/database.ts';
import { insertLetter, markLetterSent } from '#db/repositories/letters.ts';
import { type ConfirmedOrder, loadOrderForLetter } from '#db/repositories/ordering/order-letter.ts';

/** occasion released: the order was on hold, its first letter said only that it was received. */
export type ConfirmOrder = { readonly orderId: OrderId; readonly accountId: AccountId; readonly occasion?: 'released' | null };

/** Writes the letter that confirms an order into the outbox, once per occasion, and sends it where a mail server is set. */
export async function confirmOrder(context: Context, job: ConfirmOrder): Promise<void> {
  const key = `confirm:${job.orderId}${job.occasion ? `:${job.occasion}` : ''}`;
  const order = await inTransaction(context, hostScope('worker'), async (tx) => {
    const loaded = await loadOrderForLetter(tx, job);
    await insertLetter(tx, {
      ...toLetter(context, loaded),
      id: context.ids.next(),
      key,
      accountId: job.accountId,
      createdAt: context.clock.now(),
      sentAt: null,
    });
    return loaded;
  });
  if (!context.mailer) return;
  const letter = toLetter(context, order);
  await context.mailer.send({ to: letter.recipient, subject: letter.subject, text: letter.text, key });
  await inTransaction(context, hostScope('worker'), (tx) => markLetterSent(tx, key, context.clock.now()));
}

function toLetter(context: Context, order: ConfirmedOrder): { readonly recipient: string; readonly subject: string; readonly text: string } {
  return { recipient: order.buyer.email, ...orderLetter(order, context.origin + paths.order(order.number)) };
}
