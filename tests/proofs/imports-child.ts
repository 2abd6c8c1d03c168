import { readdirSync, readFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { hostScope } from '#app/domain/accounts/scope.ts';
import { gtinCheckDigit } from '#app/domain/catalog/gtin.ts';
import { accountItemsDesk } from '#app/use-cases/catalog/imports/account-items-desk.ts';
import { applyImport } from '#app/use-cases/catalog/imports/apply-import.ts';
import type { ImportDesk } from '#app/use-cases/catalog/imports/import-desk.ts';
import { itemsDesk } from '#app/use-cases/catalog/imports/items-desk.ts';
import { stageImport } from '#app/use-cases/catalog/imports/stage-import.ts';
import { openStore, type Store } from '#db/database.ts';
import { benchContext } from '#tests/bench/bench-data.ts';
import { answering } from '#tests/bench/child.ts';
import { aGroup, anAccount, aStaff, aSupplier } from '#tests/support/builders.ts';
import { brokenPromises } from './proving-places.ts';

/** One file of items, then one of account units, brought into an empty database. */
export type ImportTask = { readonly url: string | null; readonly file: string; readonly items: number; readonly units: number; readonly accounts: number };
/** longestStallMs: what a request had to wait at most; slowestReadMs: of the reads asked all the while; childMb: of the process that read the file. */
export type ImportSpent = {
  readonly stageMs: number;
  readonly applyMs: number;
  readonly longestStallMs: number;
  readonly slowestReadMs: number;
  readonly reads: number;
  readonly serverMb: number;
  readonly childMb: number;
  readonly fileMb: number;
};
export type ImportsMeasured = { readonly items: ImportSpent; readonly units: ImportSpent; readonly again: number; readonly violations: readonly string[] };

const MB = 1_048_576;

answering(async ({ url, file, items, units, accounts }: ImportTask): Promise<ImportsMeasured> => {
  const store = await openStore(url === null ? { url, file } : { url });
  await store.migrate();
  const supplier = await aSupplier(store);
  const staff = await aStaff(store);
  await aGroup(store, { code: 'kitchen' });
  const codes: string[] = [];
  for (let at = 0; at < accounts; at++) codes.push((await anAccount(store, { code: `A-${10_000 + at}` })).code);
  const ofItems = await bringIn(store, itemsDesk(supplier), itemLines(items));
  const ofUnits = await bringIn(store, accountItemsDesk(staff), unitLines(units, codes, items));
  const again = await countSame(store, itemsDesk(supplier), itemLines(items));
  const violations = await brokenPromises(store);
  await store.close();
  return { items: ofItems, units: ofUnits, again, violations };
});

async function bringIn<Plan>(store: Store, desk: ImportDesk<Plan>, lines: readonly string[]): Promise<ImportSpent> {
  const context = benchContext(store);
  const bytes = new TextEncoder().encode(lines.join('\n'));
  const watch = startWatch(store);
  const begun = performance.now();
  const staged = await stageImport(context, desk, { fileName: 'file.csv', bytes });
  if (!staged.ok || staged.value.counts.bad > 0) throw new Error(`not staged: ${JSON.stringify(staged.ok ? staged.value.counts : staged.refusal)}`);
  const stagedAt = performance.now();
  const applied = await applyImport(context, desk, { importId: staged.value.id, version: staged.value.version });
  if (!applied.ok) throw new Error(`not brought in: ${applied.refusal.kind}`);
  const seen = watch.stop();
  return { stageMs: stagedAt - begun, applyMs: performance.now() - stagedAt, ...seen, fileMb: bytes.length / MB };
}

async function countSame<Plan>(store: Store, desk: ImportDesk<Plan>, lines: readonly string[]): Promise<number> {
  const staged = await stageImport(benchContext(store), desk, { fileName: 'again.csv', bytes: new TextEncoder().encode(lines.join('\n')) });
  return staged.ok ? staged.value.counts.added + staged.value.counts.changed + staged.value.counts.bad : -1;
}

/** Asks a small question every few milliseconds, as a request would, and looks at how much memory this process and its children hold. */
function startWatch(store: Store) {
  const delay = monitorEventLoopDelay({ resolution: 2 });
  delay.enable();
  const reader = store.reader(hostScope('test'));
  let [slowestReadMs, reads, serverMb, childMb] = [0, 0, 0, 0];
  const reading = setInterval(async () => {
    const asked = performance.now();
    await reader
      .selectFrom('item_groups')
      .select('code')
      .where('code', '=', `kitchen${reads++ % 7}`)
      .execute();
    slowestReadMs = Math.max(slowestReadMs, performance.now() - asked);
    serverMb = Math.max(serverMb, process.memoryUsage.rss() / MB);
    childMb = Math.max(childMb, childrenMb());
  }, 10);
  return {
    stop: () => {
      clearInterval(reading);
      delay.disable();
      return { longestStallMs: delay.max / 1e6, slowestReadMs, reads, serverMb, childMb };
    },
  };
}

/** The most one child of this process ever held, from the kernel's own books; 0 where there are none. */
function childrenMb(): number {
  return Math.max(0, ...(readdirSync(`/proc/${process.pid}/task/${process.pid}`).includes('children') ? childIds().map(peakMb) : [0]));
}

function childIds(): string[] {
  return readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8')
    .split(' ')
    .filter((id) => id !== '');
}

function peakMb(id: string): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0) / 1_024;
  } catch {
    return 0;
  }
}

function itemLines(count: number): readonly string[] {
  const line = (at: number) => {
    const digits = String(500_000_000_000 + at);
    return `SKU-${at},Enamel mug no ${at} blue,kitchen,C62,14,yes,CTN,XCT,carton of 12,12,${digits}${gtinCheckDigit(digits)},400,300,250,6200`;
  };
  const head = 'Item,Name,Group,Base unit,Lead days,Sold,Pack,Pack unit,Pack label,Content,GTIN,Length mm,Width mm,Height mm,Weight grams';
  return [head, ...Array.from({ length: count }, (_, at) => line(at))];
}

function unitLines(count: number, accounts: readonly string[], items: number): readonly string[] {
  const each = Math.ceil(count / accounts.length);
  const line = (at: number) => `${accounts[Math.floor(at / each)]},SKU-${(at * 7) % items},P-${at},XDP,display of 18,displays of 18,18,yes`;
  return ['Account,Item,Own code,Unit,Unit label,Unit plural,Content,Default', ...Array.from({ length: count }, (_, at) => line(at))];
}
