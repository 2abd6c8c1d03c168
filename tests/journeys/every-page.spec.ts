import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import type { ConsoleMessage, Page } from '@playwright/test';
import axe, { type RunOptions } from 'axe-core';
import { policies } from '#app/access/policies.ts';
import { everyPage, type PageVisit } from './every-page.ts';
import { hydrated } from './hydrated.ts';
import { expect, test } from './journey.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** A theme changes colors alone, so the second one is asked about colors alone. */
const COLOR_RULES = ['color-contrast', 'link-in-text-block'];
const SIZES = [
  { width: 390, height: 844 },
  { width: 1_440, height: 900 },
] as const;
const THEMES = ['light', 'dark'] as const;
const SHOTS = 'build/screenshots';
/** A browser far from the server: dates and numbers drawn by its own zone or language would not match what was sent. */
const ELSEWHERE = { locale: 'de-DE', timezoneId: 'America/New_York' };

test('every page that has a policy is visited', async ({ world }) => {
  const visited = everyPage.map(({ path }) => path(world).split(/[?#]/)[0] ?? '');
  const missed = pageRoutes().filter((route) => !visited.some((path) => patternOf(route).test(path)));
  expect(pageRoutes().length).toBeGreaterThan(20);
  expect(missed).toEqual([]);
});

for (const visit of everyPage) {
  test(`${visit.name} is without barriers, noise and sideways scrolling`, async ({ visitAgain, world }) => {
    const page = await visitAgain(visit.as, ELSEWHERE);
    const { noise, stop } = listenTo(page);
    const problems: string[] = [];
    await goTo(page, visit, world);
    for (const viewport of SIZES) {
      await page.setViewportSize(viewport);
      problems.push(...(await sidewaysScroll(page, viewport.width)));
      await unrolled(page, viewport.width);
      for (const colorScheme of THEMES) {
        await page.emulateMedia({ colorScheme });
        problems.push(...(await barriers(page, colorScheme)).map((barrier) => `${viewport.width} ${colorScheme}: ${barrier}`));
        await shoot(page, `${visit.name}-${viewport.width}-${colorScheme}`);
      }
    }
    stop();
    expect([...problems, ...noise]).toEqual([]);
  });
}

/** Loads the page at the smaller size; what changes with the size is drawn by styles alone, so the larger one needs no second load. */
async function goTo(page: Page, { path, status = 200, open }: PageVisit, world: Parameters<PageVisit['path']>[0]): Promise<void> {
  await page.setViewportSize(SIZES[0]);
  await page.emulateMedia({ colorScheme: THEMES[0] });
  const answer = await page.goto(path(world));
  expect(answer?.status()).toBe(status);
  await hydrated(page);
  if (!open) return;
  await open(page);
  await page.waitForLoadState('networkidle');
}

/** Whatever a page complains about: script errors, hydration, blocked content. That an answer was a refusal is no complaint. */
function listenTo(page: Page): { readonly noise: readonly string[]; readonly stop: () => void } {
  const noise: string[] = [];
  const hearError = (error: Error) => void noise.push(`error: ${error.message}`);
  const hearMessage = (message: ConsoleMessage) => {
    const isRefusal = /Failed to load resource: the server responded with a status of 4\d\d/.test(message.text());
    if (['error', 'warning'].includes(message.type()) && !isRefusal) noise.push(`console: ${message.text()}`);
  };
  page.on('pageerror', hearError).on('console', hearMessage);
  return { noise, stop: () => page.off('pageerror', hearError).off('console', hearMessage) };
}

/** Makes the window as high as the page, so that no target is measured half under a bar that stays in view. */
async function unrolled(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: await page.evaluate(() => document.documentElement.scrollHeight) });
}

async function barriers(page: Page, colorScheme: (typeof THEMES)[number]): Promise<readonly string[]> {
  const runOnly: RunOptions['runOnly'] = colorScheme === 'light' ? { type: 'tag', values: TAGS } : { type: 'rule', values: COLOR_RULES };
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate((options) => axe.run(options), { runOnly, resultTypes: ['violations'] } satisfies RunOptions);
  return violations.map(
    ({ id, nodes }) =>
      `${id} at ${nodes
        .map(({ target }) => target.join(' '))
        .slice(0, 3)
        .join(' · ')}`,
  );
}

async function sidewaysScroll(page: Page, width: number): Promise<readonly string[]> {
  const needed = await page.evaluate(() => document.documentElement.scrollWidth);
  return needed > width ? [`${width}: the page is ${needed} px wide`] : [];
}

async function shoot(page: Page, name: string): Promise<void> {
  if (!process.env['JOURNEY_SHOTS']) return;
  mkdirSync(SHOTS, { recursive: true });
  await page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: true });
}

/** Routes that draw a page of their own: no layouts, no doors without a page. */
function pageRoutes(): readonly string[] {
  const isPage = (route: string) => existsSync(`app/${route}.tsx`) && readFileSync(`app/${route}.tsx`, 'utf8').includes('export default');
  return Object.keys(policies).filter((route) => !/^routes\/_[^.]+$/.test(route) && isPage(route));
}

/** The addresses of a route, from its name as Remix reads it. */
function patternOf(route: string): RegExp {
  const parts = route
    .replace('routes/', '')
    .split('.')
    .filter((part) => !part.startsWith('_'));
  const patterns = parts.map((part) => {
    if (part.startsWith('(')) return '(?:/[^/]+)?';
    return part.startsWith('$') ? '/[^/]+' : `/${part.replace(/_$/, '')}`;
  });
  return new RegExp(`^${patterns.join('')}$`);
}
