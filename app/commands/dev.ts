import { createServer as createVite } from 'vite';
import type { ServerBuild } from '@remix-run/node';
import { policies } from '../access/policies.ts';
import { openContext } from '../context.ts';
import { startWorker } from '../jobs/worker.ts';
import { createServer } from '../server/create-server.ts';
import { shutDownOnSignal } from '../server/shutdown.ts';
import { parseSettings } from '../settings.ts';

/** npm run dev: the portal with Vite in the middle, so that pages reload as they are edited. */
const settings = parseSettings({ ...process.env, NODE_ENV: 'development' }, process.version);
const context = await openContext(settings);
await context.store.migrate();
const vite = await createVite({ configFile: 'app/vite.config.ts', server: { middlewareMode: true } });
const load = async () => (await vite.ssrLoadModule('virtual:remix/server-build')) as unknown as ServerBuild;
const portal = createServer({ context, settings, build: await load(), clientFolder: 'public', policies, dev: { inFront: vite.middlewares, loadBuild: load } });
const worker = context.store.dialect === 'sqlite' ? startWorker(context) : null;
shutDownOnSignal({ context, portal, worker });
portal.server.listen(settings.port, settings.host, () => process.stdout.write(`Mainstay for developers: ${settings.origin}\n`));
