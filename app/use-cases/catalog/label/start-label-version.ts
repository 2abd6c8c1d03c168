import type { Supplier } from '#app/domain/accounts/people.ts';
import { decideNextVersion, type NextVersionRefusal } from '#app/domain/catalog/label/decide-label.ts';
import { firstLabelCard } from '#app/domain/catalog/label/label-card.ts';
import { localTime } from '#app/domain/shared/days.ts';
import { id, type LabelVersionId } from '#app/domain/shared/ids.ts';
import { accept, type Result } from '#app/domain/shared/result.ts';
import type { Context } from '#app/ports/context.ts';
import { insertLabelVersion } from '#db/repositories/catalog/label/label-programs.ts';
import { loadHostZone } from '#db/repositories/host-facts.ts';
import { type NoProgram, onOwnLabel } from './on-own-label.ts';

/** Begins the next version of a program: what the last one said, without its artwork and ticks. */
export function startLabelVersion(
  context: Context,
  supplier: Supplier,
  number: string,
): Promise<Result<{ readonly version: number }, NextVersionRefusal | NoProgram>> {
  return onOwnLabel(context, supplier, number, async ({ tx, life, at, note }) => {
    const { day: today } = localTime(at, await loadHostZone(tx));
    const decision = decideNextVersion(life, today);
    if (!decision.ok) return decision;
    const { version } = decision.value;
    const card = decision.value.card ?? firstLabelCard({ name: life.itemName }, today);
    await insertLabelVersion(tx, life, { id: id<LabelVersionId>(context.ids.next()), version, card, at, by: supplier.name });
    await note('label-version-started', { version });
    return accept({ version });
  });
}
