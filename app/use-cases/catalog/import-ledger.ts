import { hostScope } from '#app/domain/accounts/scope.ts';
import { isLoaded, ROW_CLASSES } from '#app/domain/catalog/ledger/classify-ledger-row.ts';
import type { Dressing, LedgerPlan } from '#app/domain/catalog/ledger/ledger-plan.ts';
import type { LedgerProblem, LedgerRow, LedgerRules } from '#app/domain/catalog/ledger/ledger-row.ts';
import { planLedger } from '#app/domain/catalog/ledger/plan-ledger.ts';
import { type Ledger, type RowAccount, readLedger } from '#app/domain/catalog/ledger/read-ledger.ts';
import { addDays } from '#app/domain/shared/days.ts';
import { accept, type Result, refuse } from '#app/domain/shared/result.ts';
import type { Context } from '#app/ports/context.ts';
import { inTransaction, type Tx } from '#db/database.ts';
import { findImportRun, insertImportRun, insertLedger, loadKnownRecords } from '#db/repositories/import.ts';

/** A ledger read from somewhere: good rows, and every cell that could not be read. sha256: of the bytes it came from. */
export type LedgerSource = { readonly name: string; readonly sha256: string; readonly rows: Iterable<LedgerRow>; readonly problems: readonly LedgerProblem[] };

export type ImportLedger = {
  readonly source: LedgerSource;
  readonly rules: LedgerRules;
  readonly currency: string;
  /** What the ledger does not say, for the ledger that was read. */
  readonly dress: (ledger: Ledger) => Dressing;
  /** Loads a part of what was read, such as a small demo. */
  readonly part?: (ledger: Ledger) => Ledger;
  readonly onProgress?: (progress: { readonly loaded: number; readonly of: number }) => void;
};

export type ImportReport = {
  readonly rows: number;
  readonly loaded: number;
  readonly account: RowAccount;
  readonly items: number;
  readonly accounts: number;
  readonly documents: number;
};
export type ImportRefusal =
  | { readonly kind: 'ledger-with-bad-rows'; readonly problems: readonly LedgerProblem[] }
  | { readonly kind: 'ledger-without-rows' }
  | { readonly kind: 'ledger-loaded-before'; readonly at: string };

type Imported = Result<{ readonly ledger: Ledger; readonly plan: LedgerPlan; readonly report: ImportReport }, ImportRefusal>;

/** Loads a sales ledger, everything or nothing: items, list prices and accounts that are new, and its documents as history. */
export function importLedger(context: Context, command: ImportLedger): Promise<Result<ImportReport, ImportRefusal>> {
  const ledger = readSource(command);
  return inTransaction(context, hostScope('import'), async (tx) => {
    const imported = await importLedgerIn(tx, { context, command, ledger });
    return imported.ok ? accept(imported.value.report) : imported;
  });
}

/** What importLedger would answer, with nothing written. */
export function tryImportLedger(context: Context, command: ImportLedger): Promise<Result<ImportReport, ImportRefusal>> {
  const ledger = readSource(command);
  return inTransaction(context, hostScope('import'), async (tx) => {
    const decided = await decideImport(tx, { context, command, ledger });
    return decided.ok ? accept(decided.value.report) : decided;
  });
}

/** What a source says, before any transaction: large ledgers take their time. Null: it has no rows. */
export function readSource(command: ImportLedger): Ledger | null {
  const read = readLedger(command.source.rows, command.rules);
  return read && command.part ? command.part(read) : read;
}

type Importing = { readonly context: Context; readonly command: ImportLedger; readonly ledger: Ledger | null };

/** The same within a transaction that writes more, such as the demo. */
export async function importLedgerIn(tx: Tx, importing: Importing): Promise<Imported> {
  const decided = await decideImport(tx, importing);
  if (!decided.ok) return decided;
  const { context, command } = importing;
  const { plan, ledger, report } = decided.value;
  let loaded = 0;
  const onProgress = (rows: number) => {
    loaded += rows;
    command.onProgress?.({ loaded, of: report.loaded });
  };
  const at = context.clock.now();
  const pricesFrom = addDays(ledger.firstDay, decided.value.shiftDays);
  await insertLedger(tx, plan, { at, currency: command.currency, pricesFrom, nextId: context.ids.next, onProgress });
  const { name, sha256 } = command.source;
  await insertImportRun(tx, { id: context.ids.next(), at, source: name, sha256, rows: report.rows, loaded: report.loaded, report });
  return decided;
}

type Decided = Result<{ readonly ledger: Ledger; readonly plan: LedgerPlan; readonly report: ImportReport; readonly shiftDays: number }, ImportRefusal>;

async function decideImport(tx: Tx, { context, command, ledger }: Importing): Promise<Decided> {
  const earlier = await findImportRun(tx, command.source.sha256);
  if (earlier) return refuse({ kind: 'ledger-loaded-before', at: earlier.at });
  const known = await loadKnownRecords(tx);
  const problems = [...command.source.problems, ...(ledger ? takenNumbers(ledger, known.documents) : [])];
  if (problems.length > 0) return refuse({ kind: 'ledger-with-bad-rows', problems });
  if (!ledger) return refuse({ kind: 'ledger-without-rows' });
  const dressing = command.dress(ledger);
  const plan = planLedger(ledger, { dressing, known, nextId: context.ids.next });
  return accept({ ledger, plan, report: toReport(ledger, plan), shiftDays: dressing.shiftDays });
}

function takenNumbers(ledger: Ledger, taken: ReadonlySet<string>): LedgerProblem[] {
  return ledger.documents.flatMap((document): LedgerProblem[] => {
    const row = document.rows[0]?.number ?? 0;
    if (taken.has(document.number)) return [{ row, column: 'document', value: document.number, kind: 'document-known' }];
    const stranger = document.rows.find((line) => line.customer !== document.customer);
    return stranger ? [{ row: stranger.number, column: 'customer', value: stranger.customer ?? '', kind: 'document-of-two-customers' }] : [];
  });
}

function toReport(ledger: Ledger, plan: LedgerPlan): ImportReport {
  const loaded = ROW_CLASSES.filter(isLoaded).reduce((sum, rowClass) => sum + ledger.account[rowClass], 0);
  return { rows: ledger.rowCount, loaded, account: ledger.account, items: plan.items.length, accounts: plan.accounts.length, documents: plan.documents.length };
}
