import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { checkBudget } from '#app/commands/check-budget.ts';

const KB = 1024;

/** A build whose one page loads a shared part and its own, of these sizes compressed. */
function aBuildOf(sizes: { readonly route: string; readonly shared: number; readonly own: number; readonly css: number }): string {
  const folder = mkdtempSync(join(tmpdir(), 'mainstay-budget-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const assets = join(folder, 'client/assets');
  mkdirSync(assets, { recursive: true });
  // Random bytes do not shrink, so their size is their size compressed.
  const put = (name: string, kb: number) => writeFileSync(join(assets, name), randomBytes(Math.round(kb * KB)));
  put('shared.js', sizes.shared);
  put('own.js', sizes.own);
  put('app.css', sizes.css);
  const routes = {
    root: { id: 'root', module: '/assets/shared.js', imports: [] },
    [sizes.route]: { id: sizes.route, parentId: 'root', module: '/assets/own.js', imports: ['/assets/shared.js'] },
  };
  writeFileSync(join(assets, 'manifest-1a2b.js'), `window.__remixManifest=${JSON.stringify({ entry: { module: '/assets/shared.js' }, routes })};`);
  return folder;
}

test.each([
  ['a page within 130 KB', { route: 'routes/_buyer.today', shared: 100, own: 29, css: 19 }, true],
  ['a page beyond 130 KB', { route: 'routes/_buyer.today', shared: 100, own: 31, css: 19 }, false],
  ['the pad within 190 KB', { route: 'routes/_buyer.order.($draft)', shared: 100, own: 89, css: 19 }, true],
  ['the pad beyond 190 KB', { route: 'routes/_buyer.order.($draft)', shared: 100, own: 91, css: 19 }, false],
  ['a page with rows beyond 175 KB', { route: 'routes/_buyer.order.$draft.review', shared: 100, own: 76, css: 19 }, false],
  ['orders, which are no pad, beyond 130 KB', { route: 'routes/_buyer.orders._index', shared: 100, own: 31, css: 19 }, false],
  ['style beyond 20 KB', { route: 'routes/_buyer.today', shared: 10, own: 1, css: 20.5 }, false],
])('%s', (_name, sizes, fits) => {
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  onTestFinished(() => void vi.restoreAllMocks());
  expect(checkBudget(aBuildOf(sizes))).toBe(fits);
});
