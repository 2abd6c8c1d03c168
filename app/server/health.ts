import type { Request, Response } from 'express';
import type { Store } from '#db/database.ts';
import { readiness } from '#db/queries/health.ts';

/** live: the process answers. ready: the schema is the one this code knows, the database answers, and nobody is leaving. */
export function health(store: Store, isDraining: () => boolean) {
  return {
    live(_request: Request, response: Response): void {
      response.json({ live: true });
    },
    async ready(_request: Request, response: Response): Promise<void> {
      if (isDraining()) {
        response.status(503).json({ ready: false, why: 'draining' });
        return;
      }
      const found = await readiness(store).catch((error: unknown) => ({ isReady: false, why: error instanceof Error ? error.name : 'unknown' }));
      response.status(found.isReady ? 200 : 503).json({ ready: found.isReady, why: found.why });
    },
  };
}
