import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';

const MS_PER_TICK = 10;
const MB = 1_048_576;

/** CPU a process and all its threads have used so far, in milliseconds, from the kernel's own books. */
export function cpuMsOf(pid: number): number {
  return statOf(pid)?.ownMs ?? 0;
}

/** The same with its children, those that have ended too: a PostgreSQL works in one process a connection. */
export function cpuMsWithChildren(pid: number): number {
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const children = processes.flatMap((name) => statOf(Number(name)) ?? []).filter(({ parent }) => parent === pid);
  const own = statOf(pid);
  return (own?.ownMs ?? 0) + (own?.endedMs ?? 0) + children.reduce((sum, { ownMs }) => sum + ownMs, 0);
}

type Stat = { readonly parent: number; readonly ownMs: number; readonly endedMs: number };

/** endedMs: of children that have ended. Null for a process that is gone. */
function statOf(pid: number): Stat | null {
  let stat: string;
  try {
    stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return null;
  }
  // The name in brackets may hold spaces: fields are counted behind it.
  const [, parent, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const ms = (at: number) => (Number(fields[at]) + Number(fields[at + 1])) * MS_PER_TICK;
  return { parent: Number(parent), ownMs: ms(9), endedMs: ms(11) };
}

/** CPU the whole machine has used so far, in milliseconds over all cores. */
export function busyMs(): number {
  const [, user, nice, system, , , irq, softirq] = (readFileSync('/proc/stat', 'utf8').split('\n')[0] ?? '').split(/\s+/).map(Number);
  return ((user ?? 0) + (nice ?? 0) + (system ?? 0) + (irq ?? 0) + (softirq ?? 0)) * MS_PER_TICK;
}

/** The most memory a process ever held, in megabytes. */
export function peakMbOf(pid: number): number {
  const line = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Math.round((Number(line) * 1_024) / MB);
}

/** The words that put a command on one core, where the machine has two and the tool for it. */
export function pinnedTo(core: 0 | 1): readonly string[] {
  return availableParallelism() > 1 && existsSync('/usr/bin/taskset') ? ['/usr/bin/taskset', '-c', String(core)] : [];
}

/** What the figures were measured on. */
export function describeMachine(): string {
  return `${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${Math.round(totalmem() / MB / 1_024)} GB, Node ${process.versions.node}`;
}

/** The middle of some figures. */
export function median(figures: readonly number[]): number {
  const sorted = figures.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}
