import { existsSync, readFileSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';

const MS_PER_TICK = 10;
const MB = 1_048_576;

/** CPU a process and all its threads have used so far, in milliseconds, from the kernel's own books. */
export function cpuMsOf(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The name in brackets may hold spaces: fields are counted behind it.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * MS_PER_TICK;
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
