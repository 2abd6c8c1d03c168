import { actorOf } from '#app/domain/accounts/actor.ts';
import { accept, type Result, refuse } from '#app/domain/shared/result.ts';
import type { Import } from '#app/domain/shared/tables/import.ts';
import type { ImportCounts } from '#app/domain/shared/tables/import-problem.ts';
import type { Context } from '#app/ports/context.ts';
import { inTransaction } from '#db/database.ts';
import { noteAudit } from '#db/repositories/audit.ts';
import { deleteParts } from '#db/repositories/imports/import-parts.ts';
import { findImport, lockImport, saveImport } from '#db/repositories/imports/imports.ts';
import { keepVerdict } from './check-import.ts';
import { type ImportDesk, tableOf, type Verdict } from './import-desk.ts';

export type ApplyRefusal = { readonly kind: 'no-such-import' | 'not-checked' | 'bad-rows' | 'changed-meanwhile' };

/**
 * Brings a checked file in, everything or nothing. Rows are judged once more against what stands now; where that comes to something
 * else than was shown, it is shown instead. A second press finds the file in and changes nothing.
 */
export async function applyImport<Plan>(
  context: Context,
  desk: ImportDesk<Plan>,
  { importId, version }: { readonly importId: string; readonly version: number },
): Promise<Result<Import, ApplyRefusal>> {
  const named = { owner: desk.owner, importId };
  const seen = await findImport(context.store.reader(desk.scope), named);
  if (!seen) return refuse({ kind: 'no-such-import' });
  if (seen.status === 'applied') return accept(seen);
  if (seen.status !== 'checked') return refuse({ kind: 'not-checked' });
  if (seen.counts.bad > 0) return refuse({ kind: 'bad-rows' });
  const verdict = await desk.judge(context, tableOf(context.store.reader(desk.scope), seen));
  return inTransaction(context, desk.writing, async (tx) => {
    const staged = await lockImport(tx, named);
    if (!staged) return refuse({ kind: 'no-such-import' });
    if (staged.status === 'applied') return accept(staged);
    const isAsSeen =
      staged.version === version && isSame(verdict.counts, staged.counts) && verdict.basis === staged.basis && (await desk.isStill(tx, verdict.plan));
    if (!isAsSeen) {
      await keepVerdict(tx, staged, verdict);
      return refuse({ kind: 'changed-meanwhile' });
    }
    await desk.write(tx, verdict.plan, { context, fileName: staged.fileName });
    return accept(await finish(tx, { context, desk, staged, verdict }));
  });
}

function isSame(a: ImportCounts, b: ImportCounts): boolean {
  return a.added === b.added && a.changed === b.changed && a.same === b.same && a.bad === b.bad;
}

type Finishing<Plan> = { readonly context: Context; readonly desk: ImportDesk<Plan>; readonly staged: Import; readonly verdict: Verdict<Plan> };

/** The file is in: its rows are kept no longer, who brought it in and what it came to is. */
async function finish<Plan>(tx: Parameters<typeof saveImport>[0], { context, desk, staged, verdict }: Finishing<Plan>): Promise<Import> {
  const at = context.clock.now();
  const applied: Import = { ...staged, status: 'applied', counts: verdict.counts, appliedAt: at, version: staged.version + 1 };
  await saveImport(tx, applied);
  await deleteParts(tx, { importId: staged.id, supplierId: staged.supplierId, holds: 'rows' });
  await noteAudit(tx, {
    id: context.ids.next(),
    at,
    actor: actorOf(desk.person),
    accountId: null,
    action: 'file-imported',
    subject: { kind: 'import', id: staged.id },
    detail: { kind: staged.kind, file: staged.fileName, added: verdict.counts.added, changed: verdict.counts.changed, same: verdict.counts.same },
  });
  return applied;
}
