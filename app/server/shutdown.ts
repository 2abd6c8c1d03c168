import { setTimeout as pause } from 'node:timers/promises';
import type { Context } from '#app/ports/context.ts';
import type { Portal } from './create-server.ts';

const FINISH_MS = 20_000;
const AT_LAST_MS = 30_000;

type Parts = {
  readonly context: Context;
  readonly portal: Portal;
  readonly worker: { stop(): Promise<void> } | null;
  /** How long to go on answering, so that a balancer sees that we are not ready before the door is shut. */
  readonly drainMs: number;
};

/** On SIGTERM or SIGINT: turn not ready, shut the door, finish what is under way, stop the worker, close the database, exit. */
export function shutDownOnSignal(parts: Parts): void {
  let isLeaving = false;
  const leave = (reason: string, exitCode: number) => {
    if (isLeaving) return;
    isLeaving = true;
    setTimeout(() => process.exit(1), parts.drainMs + AT_LAST_MS).unref();
    shutDown(parts, reason).then(
      () => process.exit(exitCode),
      (error: unknown) => {
        parts.context.log.error('leaving-failed', error);
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', (signal) => leave(signal, 0));
  process.on('SIGINT', (signal) => leave(signal, 0));
  // A promise nobody waited for has failed: what it was to do is unknown, so this process does nothing more.
  process.on('unhandledRejection', (error) => {
    parts.context.log.error('unhandled-rejection', error);
    leave('unhandled-rejection', 1);
  });
}

async function shutDown({ context, portal, worker, drainMs }: Parts, reason: string): Promise<void> {
  context.log.info('leaving', { reason });
  portal.drain();
  await pause(drainMs);
  await Promise.all([closeServer(portal), worker?.stop()]);
  await context.store.close();
  context.log.info('left');
}

function closeServer({ server }: Portal): Promise<void> {
  return new Promise((resolve) => {
    const force = setTimeout(() => server.closeAllConnections(), FINISH_MS);
    server.close(() => {
      clearTimeout(force);
      resolve();
    });
    server.closeIdleConnections();
  });
}
