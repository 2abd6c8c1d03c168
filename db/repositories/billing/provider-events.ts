import type { Instant } from '#app/domain/shared/days.ts';
import type { Tx } from '../../database.ts';

export type ReceivedEvent = { readonly id: string; readonly kind: string; readonly objectId: string; readonly payload: string; readonly receivedAt: Instant };

/** Keeps a message of the provider by its own id; false when it is here already. */
export async function keepProviderEvent(host: Tx, event: ReceivedEvent): Promise<boolean> {
  const result = await host
    .insertInto('provider_events')
    .values({
      id: event.id,
      kind: event.kind,
      object_id: event.objectId,
      payload: event.payload,
      received_at: event.receivedAt,
      processed_at: null,
      outcome: null,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

/** Says what became of a message, the first time it is dealt with. */
export async function markEventProcessed(host: Tx, eventId: string, done: { readonly outcome: string; readonly at: Instant }): Promise<void> {
  await host
    .updateTable('provider_events')
    .set({ processed_at: done.at, outcome: done.outcome })
    .where('id', '=', eventId)
    .where('processed_at', 'is', null)
    .execute();
}
