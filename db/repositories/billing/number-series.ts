import { documentNumber } from '#app/domain/billing/invoice.ts';
import type { Instant } from '#app/domain/shared/days.ts';
import type { LegalEntityId } from '#app/domain/shared/ids.ts';
import type { Tx } from '../../database.ts';

/** notBefore: when the number before it was issued, so that later numbers are never older; null for the first. */
export type DrawnNumber = { readonly sequence: number; readonly number: string; readonly notBefore: Instant | null };

/**
 * The next number of a series. Its row stays locked until the commit, so that numbers have no gap and stand in the order of issue; a
 * rollback gives the number back. Errors: a series nobody opened. Needs the host scope.
 */
export async function drawNumber(host: Tx, of: { readonly legalEntityId: LegalEntityId; readonly series: string }): Promise<DrawnNumber> {
  const { last_sequence: sequence } = await host
    .updateTable('number_series')
    .set((eb) => ({ last_sequence: eb('last_sequence', '+', 1) }))
    .where('legal_entity_id', '=', of.legalEntityId)
    .where('series', '=', of.series)
    .returning('last_sequence')
    .executeTakeFirstOrThrow();
  const before = await host
    .selectFrom('invoices')
    .select('issued_at')
    .where('legal_entity_id', '=', of.legalEntityId)
    .where('series', '=', of.series)
    .where('sequence', '=', sequence - 1)
    .executeTakeFirst();
  return { sequence, number: documentNumber(of.series, sequence), notBefore: (before?.issued_at ?? null) as Instant | null };
}
