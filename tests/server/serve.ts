import { setTimeout as pause } from 'node:timers/promises';
import { createServer } from '#app/server/create-server.ts';
import { failToStart, start } from '#app/server/start.ts';
import { parseSettings } from '#app/settings.ts';
import { aBuild } from './a-build.ts';

/** A whole server process, as npm start runs it, with one resource that takes as long as it is told. For process tests alone. */
async function serve(): Promise<void> {
  const settings = { ...parseSettings(process.env, process.version), drainMs: Number(process.env['TEST_DRAIN_MS'] ?? 0) };
  await start(settings, async (context) =>
    createServer({
      context,
      settings,
      build: aBuild({ 'routes/slow': slow }),
      clientFolder: 'public',
      policies: { 'routes/slow': { who: 'anyone', writes: true } },
    }),
  );
}

const slow = {
  isPage: false,
  run: async ({ request }: { readonly request: Request }) => {
    const { searchParams } = new URL(request.url);
    if (searchParams.has('reject')) void Promise.reject(new Error('nobody waits for this'));
    await pause(Number(searchParams.get('ms') ?? 0));
    return new Response('done');
  },
};

serve().catch(failToStart);
