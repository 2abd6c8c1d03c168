import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { build } from 'esbuild';
import { checkBudget } from './check-budget.ts';

/** npm run build: pages by Remix and Vite, the server entry by esbuild beside them, then the weight of every page. */
rmSync('build', { recursive: true, force: true });
const pages = spawnSync('node_modules/.bin/remix', ['vite:build', '-c', 'app/vite.config.ts'], {
  stdio: 'inherit',
  env: { ...process.env, NODE_ENV: 'production' },
});
if (pages.status !== 0) process.exit(pages.status ?? 1);
await build({
  // Beside the server: the process in which bytes of strangers are read.
  entryPoints: { entry: 'app/server/entry.ts', 'jail-entry': 'app/adapters/jail/jail-entry.ts' },
  outdir: 'build',
  bundle: true,
  // What is imported later stays out of what is loaded at the start: the simulation of payments is for the demo alone.
  splitting: true,
  chunkNames: 'server/[name]-[hash]',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  sourcemap: true,
  logLevel: 'warning',
});
if (!checkBudget('build')) process.exit(1);
