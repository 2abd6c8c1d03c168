import { fileURLToPath } from 'node:url';
import { vitePlugin as remix } from '@remix-run/dev';
import { defineConfig } from 'vite';
import remixConfig from '../../../remix.config.js';

/** The smallest Remix app, with the portal's own flags: what a request costs before any of our work. */
export default defineConfig({
  root: fileURLToPath(new URL('../../..', import.meta.url)),
  publicDir: false,
  plugins: [
    remix({
      ...remixConfig,
      appDirectory: 'tests/bench/bare-app/app',
      buildDirectory: 'data/bench/bare-app',
      future: { ...remixConfig.future, v3_routeConfig: false },
    }),
  ],
  build: { target: 'es2022' },
  logLevel: 'warn',
});
