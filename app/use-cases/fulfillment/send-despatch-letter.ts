import { hostScope } from '#app/domain/accounts/scope.ts';
import type { AccountId, ShipmentId } from '#app/domain/shared/ids.ts';
import { paths } from '#app/paths.ts';
import type { Context } from '#app/ports/context.ts';
import { despatchLetter } from '#app/words/despatch-letter.ts';
import { inTransaction } from '#db/database.ts';
import { type DespatchedGoods, loadDespatchedGoods } from '#db/repositories/fulfillment/despatched-goods.ts';
import { insertLetter, markLetterSent } from '#db/repositories/letters.ts';

/** Writes the letter that tells what left into the outbox, once a shipment, and sends it where a mail server is set. */
export async function sendDespatchLetter(context: Context, job: { readonly shipmentId: ShipmentId; readonly accountId: AccountId }): Promise<void> {
  const key = `despatch:${job.shipmentId}`;
  const letter = await inTransaction(context, hostScope('worker'), async (tx) => {
    const written = toLetter(context, await loadDespatchedGoods(tx, job));
    await insertLetter(tx, { ...written, id: context.ids.next(), key, accountId: job.accountId, createdAt: context.clock.now(), sentAt: null });
    return written;
  });
  if (!context.mailer) return;
  await context.mailer.send({ to: letter.recipient, subject: letter.subject, text: letter.text, key });
  await inTransaction(context, hostScope('worker'), (tx) => markLetterSent(tx, key, context.clock.now()));
}

/** One letter to everybody whose order is in the shipment; they are people of one account. */
function toLetter(context: Context, goods: DespatchedGoods): { readonly recipient: string; readonly subject: string; readonly text: string } {
  return { recipient: goods.recipients.join(', '), ...despatchLetter(goods, context.origin + paths.delivery(goods.number)) };
}
