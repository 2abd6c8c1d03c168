import type { Worker } from '../jobs/worker.ts';
import type { Context } from '#app/ports/context.ts';
import type { Portal } from './create-server.ts';

const FINISH_MS = 20_000;

/** On SIGTERM or SIGINT: turn not ready, finish what is under way, stop the worker, close the database, exit 0. */
export function shutDownOnSignal(parts: { readonly context: Context; readonly portal: Portal; readonly worker: Worker | null }): void {
  let isLeaving = false;
  const leave = (signal: string) => {
    if (isLeaving) return;
    isLeaving = true;
    void shutDown(parts, signal).then(() => process.exit(0));
  };
  process.on('SIGTERM', leave);
  process.on('SIGINT', leave);
}

async function shutDown({ context, portal, worker }: Parameters<typeof shutDownOnSignal>[0], signal: string): Promise<void> {
  context.log.info('leaving', { signal });
  portal.drain();
  await closeServer(portal);
  await worker?.stop();
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
