import { setImmediate as turn } from 'node:timers/promises';
import { accept, refuse } from '#app/domain/shared/result.ts';
import type { TableFacts, TableRefusal } from '#app/domain/shared/tables/table.ts';
import type { Jail } from '#app/ports/jail.ts';
import type { Tables } from '#app/ports/tables.ts';
import { writeWorkbook } from './write-workbook.ts';

const LIMITS = { memoryMegabytes: 768, timeMs: 45_000, outputBytes: 100_000_000 };

/** Tables of strangers are read in a process of its own; what we write is our own. */
export function jailedTables(jail: Jail<'read-table'>): Tables {
  return {
    async read(bytes) {
      const worked = await jail.run({ work: 'read-table', bytes, limits: LIMITS });
      if (!worked.ok) return worked;
      const [head = '', ...parts] = await linesOf(Buffer.from(worked.value.buffer, worked.value.byteOffset, worked.value.length));
      const found = JSON.parse(head) as { readonly facts: TableFacts } | { readonly refusal: TableRefusal };
      return 'refusal' in found ? refuse(found.refusal) : accept({ facts: found.facts, parts });
    },
    workbook: writeWorkbook,
  };
}

const NEWLINE = 10;

/** A line holds 500 rows: others have their turn after each, as megabytes are not turned into text in no time. */
async function linesOf(bytes: Buffer): Promise<string[]> {
  const lines: string[] = [];
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(NEWLINE, from);
    lines.push(bytes.toString('utf8', from, end === -1 ? bytes.length : end));
    from = end === -1 ? bytes.length : end + 1;
    await turn();
  }
  return lines;
}
