import { createReadStream } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { readLedgerCsv } from '#app/adapters/csv/read-ledger-csv.ts';
import { plainDressing } from '#app/domain/catalog/ledger/plain-dressing.ts';
import { currencyExponent } from '#app/domain/shared/currency.ts';
import { type ImportMap, importMap } from '#app/forms/import-map.ts';
import { importLedger, tryImportLedger } from '#app/use-cases/catalog/import-ledger.ts';
import { importWords } from '#app/words/import.ts';
import { openContext } from '../context.ts';
import { parseSettings } from '../settings.ts';
import { problemList, refusalText, reportText } from './import-report.ts';

/** npm run import -- --file ledger.csv --map map.json [--dry-run] [--problems problems.tsv]: loads a sales ledger, everything or nothing. */
async function run(): Promise<number> {
  const { values } = parseArgs({
    options: {
      file: { type: 'string' },
      map: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      problems: { type: 'string', default: 'import-problems.tsv' },
    },
  });
  if (values.file === undefined || values.map === undefined) return fail(importWords.usage);
  const map = await readMap(values.map);
  if (typeof map === 'string') return fail(map);

  const rules = { decimalSign: map.decimalSign, dateOrder: map.dateOrder, decimals: currencyExponent(map.currency) };
  const csv = await readLedgerCsv(createReadStream(values.file), { columns: map.columns, rules });
  const context = await openContext(parseSettings(process.env, process.version));
  try {
    await context.store.migrate();
    const outcome = await (values['dry-run'] ? tryImportLedger : importLedger)(context, {
      source: { name: basename(values.file), ...csv },
      rules: { goods: new RegExp(map.goods), creditPrefix: map.creditPrefix, adjustmentPrefix: map.adjustmentPrefix },
      currency: map.currency,
      dress: () => plainDressing(map),
    });
    if (outcome.ok) return say([reportText(outcome.value), ...(values['dry-run'] ? [importWords.dryRun] : [])].join('\n'));
    if (outcome.refusal.kind === 'ledger-with-bad-rows') await writeFile(values.problems, problemList(outcome.refusal.problems));
    return fail(refusalText(outcome.refusal, values.problems));
  } finally {
    await context.store.close();
  }
}

/** The column map, or in words why it is none. */
async function readMap(file: string): Promise<ImportMap | string> {
  const parsed = importMap.safeParse(JSON.parse(await readFile(file, 'utf8')));
  if (parsed.success) return parsed.data;
  return parsed.error.issues.map((issue) => importWords.badMap(issue.path.join('.'), issue.message)).join('\n');
}

function say(text: string): number {
  process.stdout.write(`${text}\n`);
  return 0;
}

function fail(text: string): number {
  process.stderr.write(`${text}\n`);
  return 1;
}

process.exitCode = await run();
