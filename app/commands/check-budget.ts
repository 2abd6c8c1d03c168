import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const KB = 1024;
const PAGE_KB = 130;
const FORM_KB = 175;
const PAD_KB = 190;
const CSS_KB = 20;

type Manifest = { readonly entry: Chunk; readonly routes: Readonly<Record<string, Chunk & { readonly id: string; readonly parentId?: string }>> };
type Chunk = { readonly module: string; readonly imports?: readonly string[] };

/** Prints what each page makes a browser load, compressed, and whether all stay within their budget (experience.md part 4, row 15). */
export function checkBudget(folder: string): boolean {
  const client = join(folder, 'client');
  const sizes = new Map<string, number>();
  const sizeOf = (path: string) => {
    const known = sizes.get(path) ?? gzipSync(readFileSync(join(client, path)), { level: 9 }).length;
    sizes.set(path, known);
    return known;
  };
  const manifest = readManifest(client);
  const pages = Object.values(manifest.routes).map((route) => ({
    id: route.id,
    kb: total(chunksOf(manifest, route.id), sizeOf) / KB,
    limit: limitOf(route.id),
  }));
  const css = readdirSync(join(client, 'assets'))
    .filter((name) => name.endsWith('.css'))
    .map((name) => ({ id: name, kb: sizeOf(`/assets/${name}`) / KB, limit: CSS_KB }));
  const heaviest = [...pages].sort((a, b) => b.kb - a.kb);
  const over = [...pages, ...css].filter((part) => part.kb > part.limit);
  for (const part of [...heaviest.slice(0, 5), ...css]) process.stdout.write(`${part.kb.toFixed(1).padStart(7)} KB of ${part.limit}  ${part.id}\n`);
  for (const part of over) process.stderr.write(`too heavy: ${part.id} is ${part.kb.toFixed(1)} KB, its limit is ${part.limit} KB\n`);
  return over.length === 0;
}

function readManifest(client: string): Manifest {
  const name = readdirSync(join(client, 'assets')).find((file) => file.startsWith('manifest-'));
  if (!name) throw new Error('the build has no client manifest');
  const text = readFileSync(join(client, 'assets', name), 'utf8');
  return JSON.parse(text.slice(text.indexOf('=') + 1).replace(/;\s*$/, ''));
}

function chunksOf(manifest: Manifest, routeId: string): ReadonlySet<string> {
  const chunks = new Set<string>([manifest.entry.module, ...(manifest.entry.imports ?? [])]);
  for (let route = manifest.routes[routeId]; route; route = manifest.routes[route.parentId ?? '']) {
    for (const path of [route.module, ...(route.imports ?? [])]) chunks.add(path);
  }
  return chunks;
}

function total(paths: ReadonlySet<string>, sizeOf: (path: string) => number): number {
  return [...paths].reduce((sum, path) => sum + sizeOf(path), 0);
}

/** The pad itself, and the pages around it that edit rows of an order too. */
function limitOf(routeId: string): number {
  if (/^routes\/_buyer\.order\.(_index|\(?\$draft\)?)$/.test(routeId)) return PAD_KB;
  return /^routes\/_buyer\.order\./.test(routeId) ? FORM_KB : PAGE_KB;
}
