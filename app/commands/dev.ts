import type { ServerBuild } from '@remix-run/node';
import type { RequestHandler } from 'express';
import { type Connect, createServer as createVite } from 'vite';
import { policies } from '../access/policies.ts';
import { checkPolicies } from '../server/check-policies.ts';
import { createServer } from '../server/create-server.ts';
import { failToStart, start } from '../server/start.ts';
import { parseSettings } from '../settings.ts';

/** npm run dev: the portal with Vite in the middle, so that pages change as they are edited. */
async function dev(): Promise<void> {
  const settings = parseSettings({ ...process.env, NODE_ENV: 'development' }, process.version);
  const vite = await createVite({ configFile: 'app/vite.config.ts', server: { middlewareMode: true } });
  const loadBuild = async () => {
    const build = (await vite.ssrLoadModule('virtual:remix/server-build')) as unknown as ServerBuild;
    checkPolicies(build.routes, policies);
    return build;
  };
  const dev = { inFront: quietly(vite.middlewares), loadBuild };
  await start(settings, async (context) => createServer({ context, settings, build: await loadBuild(), clientFolder: 'public', policies, dev }));
}

/** A page is made of hundreds of modules here; they would drown the log. */
function quietly(middlewares: Connect.Server): RequestHandler {
  return (request, response, next) => {
    response.locals['isFile'] = true;
    middlewares(request, response, (error?: unknown) => {
      response.locals['isFile'] = false;
      next(error);
    });
  };
}

dev().catch(failToStart);
