import { actorOf } from '#app/domain/accounts/actor.ts';
import { accept, type Result, refuse } from '#app/domain/shared/result.ts';
import type { ImportCounts, ImportProblem } from '#app/domain/shared/tables/import-problem.ts';
import type { Context } from '#app/ports/context.ts';
import { inTransaction } from '#db/database.ts';
import { noteAudit } from '#db/repositories/audit.ts';
import type { ImportDesk, ImportTable } from './import-desk.ts';

/** What somebody typed into the fields of one row, by the names of the desk's columns; '' says nothing, as in a file. */
export type TypedRow = Readonly<Record<string, string>>;
export type RowNotWritten<Refusal> = Refusal | { readonly kind: 'bad'; readonly problems: readonly ImportProblem[] } | { readonly kind: 'changed-meanwhile' };
type Wish<Plan, Refusal> = {
  readonly row: TypedRow;
  readonly subject: { readonly kind: string; readonly id: string };
  readonly against: (plan: Plan) => Refusal | null;
};

/** Writes one row typed into a form, judged and written as a row of a file is. against: why what it comes to is not what the form is for. */
export async function writeRow<Plan, Refusal extends { readonly kind: string }>(
  context: Context,
  desk: ImportDesk<Plan>,
  { row, subject, against }: Wish<Plan, Refusal>,
): Promise<Result<ImportCounts, RowNotWritten<Refusal>>> {
  const { counts, problems, plan } = await desk.judge(context, tableOfOne(desk, row));
  if (problems.length > 0) return refuse({ kind: 'bad', problems });
  const refusal = against(plan);
  if (refusal) return refuse(refusal);
  if (counts.added + counts.changed === 0) return accept(counts);
  return inTransaction(context, desk.writing, async (tx) => {
    if (!(await desk.isStill(tx, plan))) return refuse({ kind: 'changed-meanwhile' });
    await desk.write(tx, plan, { context, fileName: '' });
    await noteAudit(tx, {
      id: context.ids.next(),
      at: context.clock.now(),
      actor: actorOf(desk.person),
      accountId: null,
      action: 'row-written',
      subject,
      detail: Object.fromEntries(Object.entries(row).filter(([, value]) => value !== '')),
    });
    return accept(counts);
  });
}

function tableOfOne<Plan>({ columns }: ImportDesk<Plan>, row: TypedRow): ImportTable {
  const cells = columns.map(({ field }) => row[field] ?? '');
  return {
    columns: Object.fromEntries(columns.map(({ field }, at) => [field, at])),
    decimalSign: '.',
    async *parts() {
      yield [{ number: 1, cells }];
    },
  };
}
