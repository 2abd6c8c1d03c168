import { type Child, startChild } from './child.ts';
import type { Load, LoadDone, Sent } from './load-child.ts';
import { busyMs, cpuMsOf } from './machine.ts';
import type { Round, Side } from './rows.ts';
import type { ServerProcess } from './server-process.ts';

const CONNECTIONS = 8;

/** What to send to which server, over eight connections where no other number is said. */
export type Target = {
  readonly server: ServerProcess;
  readonly headers: Readonly<Record<string, string>>;
  readonly requests: readonly Sent[];
  readonly status: number;
  readonly connections?: number;
};

/** The generator, on the core the servers are not on. */
export function startLoad(): Child {
  return startChild('tests/bench/load-child.ts', 1);
}

/** A side of a row that answers pages: the same requests again and again for a while. */
export function pages(load: Child, target: Target, ms: number): Side {
  return () => measureLoad(load, target, { isRepeated: true, ms });
}

/** A side of a row that uses things up: the next so many of its requests each round, once each. */
export function once(load: Child, target: Target, perRound: number): Side {
  let at = 0;
  return () => {
    const requests = target.requests.slice(at, at + perRound);
    at += perRound;
    return measureLoad(load, { ...target, requests }, { isRepeated: false, ms: 120_000 });
  };
}

/** CPU is the server's own and its database's, from the first request to the last answer. */
export async function measureLoad(load: Child, target: Target, how: Pick<Load, 'isRepeated' | 'ms'>): Promise<Round> {
  const { server, headers, requests, status, connections = CONNECTIONS } = target;
  const [serverMs, generatorMs, machineMs] = [server.cpuMs(), cpuMsOf(load.pid), busyMs()];
  const done = await load.ask<Load, LoadDone>({ port: server.port, connections, headers, requests, status, ...how });
  const cpuMs = server.cpuMs() - serverMs;
  const othersMs = busyMs() - machineMs - cpuMs - (cpuMsOf(load.pid) - generatorMs);
  return { count: done.count, ms: done.ms, cpuMs, othersMs, p99Ms: done.p99Ms };
}
