import { hostScope } from '#app/domain/accounts/scope.ts';
import { accept, type Result, refuse } from '#app/domain/shared/result.ts';
import type { Context } from '#app/ports/context.ts';
import { inTransaction } from '#db/database.ts';
import { keepProviderEvent } from '#db/repositories/billing/provider-events.ts';
import { enqueue } from '#db/repositories/jobs.ts';

/** body: the bytes as they came, for the signature is of them. */
export type ProviderMessage = { readonly body: Uint8Array; readonly signature: string };

/** Keeps a message of the payment provider once, by its own id, and leaves the work to a job. One that is not signed by it leaves no trace. */
export async function receiveProviderEvent(
  context: Context,
  message: ProviderMessage,
): Promise<Result<{ readonly isNew: boolean }, { readonly kind: 'forged' | 'cards-not-offered' }>> {
  if (!context.payments) return refuse({ kind: 'cards-not-offered' });
  const at = context.clock.now();
  const verified = context.payments.verifyEvent({ ...message, at });
  if (!verified.ok) return verified;
  const { id: eventId, kind, objectId, subject } = verified.value;
  const payload = new TextDecoder().decode(message.body);
  const isNew = await inTransaction(context, hostScope('payments'), async (tx) => {
    const isKept = await keepProviderEvent(tx, { id: eventId, kind, objectId, payload, receivedAt: at });
    if (isKept) await enqueue(tx, { kind: 'process-provider-event', eventId, subject }, { id: context.ids.next(), at });
    return isKept;
  });
  return accept({ isNew });
}
