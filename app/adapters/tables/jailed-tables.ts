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
      const [head = '', ...parts] = Buffer.from(worked.value).toString('utf8').split('\n');
      const found = JSON.parse(head) as { readonly facts: TableFacts } | { readonly refusal: TableRefusal };
      return 'refusal' in found ? refuse(found.refusal) : accept({ facts: found.facts, parts });
    },
    workbook: writeWorkbook,
  };
}
