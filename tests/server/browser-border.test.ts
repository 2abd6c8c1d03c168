import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let vite: ViteDevServer;
beforeAll(async () => {
  vite = await createServer({
    configFile: 'app/vite.config.ts',
    logLevel: 'silent',
    server: { middlewareMode: true, hmr: false, ws: false },
    optimizeDeps: { noDiscovery: true },
  });
});
afterAll(() => vite.close());

/** What the build says when a page asks for a file in its browser half. */
async function asked(specifier: string, options: { readonly ssr: boolean }): Promise<string> {
  const importer = `${vite.config.root}/app/root.tsx`;
  try {
    const found = await vite.environments[options.ssr ? 'ssr' : 'client'].pluginContainer.resolveId(specifier, importer);
    return found ? 'found' : 'not found';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const SERVER_SIDE = [
  '#db/database.ts',
  '#db/queries/health.ts',
  '#db/repositories/jobs.ts',
  '#app/use-cases/ordering/place-order.ts',
  '#app/adapters/log.ts',
  '#app/access/policies.ts',
  '#app/server/guard.ts',
  '#app/jobs/worker.ts',
  '#app/commands/build.ts',
  '#app/context.ts',
  '#app/settings.ts',
  'kysely',
  'pg',
  'better-sqlite3',
  'node:fs',
];

describe('the browser half of a page', () => {
  test.each(SERVER_SIDE)('may not load %s, and is told its name', async (specifier) => {
    expect(await asked(specifier, { ssr: false })).toMatch(/denied|not allowed/i);
  });

  test.each(['#app/domain/shared/money.ts', '#app/components/kit/button.tsx', '#app/forms/sign-in-form.ts', '#app/words/speech.ts', '#app/paths.ts'])(
    'may load %s',
    async (specifier) => {
      expect(await asked(specifier, { ssr: false })).toBe('found');
    },
  );

  test('has a server half that may load all of these', async () => {
    for (const specifier of SERVER_SIDE.filter((name) => name.startsWith('#'))) expect(await asked(specifier, { ssr: true }), specifier).toBe('found');
  });
});
