import { id, type LegalEntityId } from '#app/domain/shared/ids.ts';
import type { Store } from '#db/database.ts';
import { legalEntity, numberSeries } from '#db/seed/demo/host.ts';
import { insert } from './builders.ts';

/** The company that sells, with its two series of numbers, as the demo has it. */
export async function aLegalEntity(store: Store): Promise<LegalEntityId> {
  const row = legalEntity(() => 'seller');
  await insert(store, 'legal_entities', row);
  for (const series of numberSeries(row)) await insert(store, 'number_series', series);
  return id<LegalEntityId>(row.id);
}
