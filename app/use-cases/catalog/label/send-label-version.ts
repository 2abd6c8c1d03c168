import { createHash } from 'node:crypto';
import type { Supplier } from '#app/domain/accounts/people.ts';
import { decideSending, hashedText, type SendRefusal } from '#app/domain/catalog/label/decide-label.ts';
import { localTime } from '#app/domain/shared/days.ts';
import { accept, type Result } from '#app/domain/shared/result.ts';
import type { Context } from '#app/ports/context.ts';
import { loadArtworkView } from '#db/repositories/catalog/label/label-files.ts';
import { saveVersionState } from '#db/repositories/catalog/label/label-programs.ts';
import { loadHostZone } from '#db/repositories/host-facts.ts';
import { enqueue } from '#db/repositories/jobs.ts';
import { type NoProgram, onOwnLabel } from './on-own-label.ts';

/** Sends a draft for approval: from now on it is what it is, under one hash, and the account's approvers are told. */
export function sendLabelVersion(
  context: Context,
  supplier: Supplier,
  { number, revision }: { readonly number: string; readonly revision: number },
): Promise<Result<{ readonly version: number; readonly hash: string }, SendRefusal | NoProgram>> {
  return onOwnLabel(context, supplier, number, async ({ tx, life, newest, at, note }) => {
    const view = await loadArtworkView(tx, life, newest.artwork);
    const { day: today } = localTime(at, await loadHostZone(tx));
    const decision = decideSending({ version: newest, view, revision, today });
    if (!decision.ok) return decision;
    const hash = createHash('sha256').update(hashedText(number, newest)).digest('hex');
    await saveVersionState(tx, life, { id: newest.id, state: { status: 'in-review', hash, sent: { by: supplier.name, at } }, decidedById: null });
    await enqueue(tx, { kind: 'send-label-letter', programId: life.id, version: newest.version, occasion: 'to-review' }, { id: context.ids.next(), at });
    await note('label-sent', { version: newest.version, hash });
    return accept({ version: newest.version, hash });
  });
}
