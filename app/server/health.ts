import { stat, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Request, Response } from 'express';
import { readSession } from '#app/access/read-session.ts';
import { hostScope } from '#app/domain/accounts/scope.ts';
import { instant } from '#app/domain/shared/days.ts';
import { secondsBetween } from '#app/domain/shared/instants.ts';
import type { Context } from '#app/ports/context.ts';
import { findBacklog, probeStore } from '#db/queries/health.ts';
import type { Settings } from '../settings.ts';
import { refuse } from './refuse.ts';
import { loadContext, toRequest } from './remix-handler.ts';

const PROBE_MS = 1_000;
const LEAST_FREE_DISK = 0.1;

type Parts = { readonly context: Context; readonly settings: Settings; readonly isDraining: () => boolean };
type Answer = { readonly isReady: boolean; readonly why: string };

/** live: the loop answers. ready: send requests here. deep: how it is inside, for the host's staff. */
export function health({ context, settings, isDraining }: Parts) {
  const probe = sharedProbe(() => inTime(probeStore(context.store)));
  const find = async (): Promise<Answer> => {
    if (isDraining()) return { isReady: false, why: 'draining' };
    if ((await freeDisk(settings)) < LEAST_FREE_DISK) return { isReady: false, why: 'disk' };
    return probe();
  };
  return {
    live: (_request: Request, response: Response) => void response.json({ live: true }),
    async ready(_request: Request, response: Response): Promise<void> {
      const { isReady, why } = await find();
      response.status(isReady ? 200 : 503).json({ ready: isReady, why });
    },
    async deep(request: Request, response: Response): Promise<void> {
      const session = await readSession(loadContext(context, request, response), toRequest(request, response));
      if (session?.person.kind !== 'staff') return refuse(request, response, { status: 404, reason: 'not-staff' });
      const now = context.clock.now();
      const { dueSince, ...backlog } = await findBacklog(context.store.reader(hostScope('staff-page')), now);
      const memory = Math.round(process.memoryUsage().rss / 1_048_576);
      response.json({
        ...(await find()),
        ...backlog,
        outboxAgeSeconds: dueSince === null ? 0 : secondsBetween(instant(dueSince), now),
        walBytes: await walBytes(settings),
        freeDisk: await freeDisk(settings),
        memoryMb: memory,
      });
    },
  };
}

/** Many ask at once; the database is asked once. */
function sharedProbe(ask: () => Promise<Answer>): () => Promise<Answer> {
  let running: Promise<Answer> | null = null;
  return () => {
    running ??= ask().finally(() => {
      running = null;
    });
    return running;
  };
}

/** A database that does not answer soon is not ready, whatever it answers later. */
async function inTime(asked: Promise<Answer>): Promise<Answer> {
  const late = new AbortController();
  try {
    return await Promise.race([asked, pause(PROBE_MS, { isReady: false, why: 'slow' }, { signal: late.signal })]);
  } catch (error) {
    return { isReady: false, why: error instanceof Error ? error.name : 'unknown' };
  } finally {
    late.abort();
  }
}

/** The part of the SQLite file's disk that is free; a PostgreSQL server watches its own. */
async function freeDisk({ databaseUrl, databaseFile }: Settings): Promise<number> {
  if (databaseUrl !== null) return 1;
  const disk = await statfs(dirname(databaseFile));
  return disk.bavail / disk.blocks;
}

async function walBytes({ databaseUrl, databaseFile }: Settings): Promise<number | null> {
  if (databaseUrl !== null) return null;
  return (await stat(`${databaseFile}-wal`).catch(() => null))?.size ?? 0;
}
