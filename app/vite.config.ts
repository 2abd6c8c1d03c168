import { fileURLToPath } from 'node:url';
import { vitePlugin as remix } from '@remix-run/dev';
import { defineConfig } from 'vite';
import { denyImports } from 'vite-env-only';
import remixConfig from '../remix.config.js';

/** What a browser must never load, however it is reached. A page that needs one of these fails the build with its name. */
const serverRooms = ['access', 'adapters', 'commands', 'jobs', 'server', 'use-cases'].map((room) => `app/${room}/**`);

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  plugins: [
    denyImports({
      client: { specifiers: [/^node:/, 'kysely', 'pg', 'better-sqlite3'], files: ['db/**', ...serverRooms, 'app/context.ts', 'app/settings.ts'] },
    }),
    remix(remixConfig),
  ],
  build: { target: 'es2022', assetsInlineLimit: 0 },
});
