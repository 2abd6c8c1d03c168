import { copyFileSync, rmSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, test as base, expect, type Page, request } from '@playwright/test';
import { paths } from '#app/paths.ts';
import { DEMO_PASSWORD } from '#db/seed/demo/people.ts';
import type { Prepare } from './billing-steps.ts';
import { type Portal, startPortal } from './portal.ts';
import { templateFile } from './template-file.ts';
import { makeWorld, plantDeadJob, type World } from './world.ts';

/** Opens a page of the portal as someone; null: not signed in. Closed when the journey ends. */
export type Visit = (email: string | null, options?: BrowserContextOptions) => Promise<Page>;
type Session = Exclude<BrowserContextOptions['storageState'], string | undefined>;
type Own = { readonly visit: Visit; readonly measured: (what: string) => void };
type SessionOf = (email: string) => Promise<Session>;
type Shared = { readonly portal: Portal; readonly sessionOf: SessionOf; readonly prepare: Prepare; readonly world: World; readonly visitAgain: Visit };

/** A journey: each worker has a portal and a copy of the real year of its own, and signs in once as each person. visitAgain: a page that stays open for the next journey, for those that only look. */
export const test = base.extend<Own, Shared>({
  portal: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures are asked for from the pattern
    async ({}, use, { workerIndex }) => {
      const file = copyOfTheYear(`worker-${workerIndex}`);
      await plantDeadJob(file);
      const portal = await startPortal(file);
      await use(portal);
      await portal.kill();
      for (const ending of ['', '-wal', '-shm', '.lock']) rmSync(`${file}${ending}`, { force: true });
    },
    { scope: 'worker' },
  ],
  sessionOf: [
    async ({ portal }, use) => {
      const sessions = new Map<string, Promise<Session>>();
      await use((email) => {
        const session = sessions.get(email) ?? signIn(portal, email);
        sessions.set(email, session);
        return session;
      });
    },
    { scope: 'worker' },
  ],
  prepare: [
    async ({ browser, portal, sessionOf }, use) => {
      const page = await browser.newPage({ baseURL: portal.origin, javaScriptEnabled: false });
      await use(async (email) => {
        await page.context().clearCookies();
        await page.context().addCookies((await sessionOf(email)).cookies);
        return page;
      });
      await page.close();
    },
    { scope: 'worker' },
  ],
  world: [
    async ({ browser, portal, sessionOf }, use) => {
      const opened: Page[] = [];
      const world = await makeWorld(async (email, options = {}) => {
        const page = await openAs(browser, email, { baseURL: portal.origin, sessionOf, ...options });
        opened.push(page);
        return page;
      });
      for (const page of opened) await page.close();
      await use(world);
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  visitAgain: [
    async ({ browser, portal, sessionOf }, use) => {
      const pages = new Map<string | null, Page>();
      await use(async (email, options = {}) => {
        const page = pages.get(email) ?? (await openAs(browser, email, { baseURL: portal.origin, sessionOf, ...options }));
        pages.set(email, page);
        return page;
      });
      for (const page of pages.values()) await page.context().close();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ portal }, use) => use(portal.origin),
  visit: async ({ browser, portal, sessionOf, locale, timezoneId }, use) => {
    const opened: Page[] = [];
    await use(async (email, options = {}) => {
      const here = { baseURL: portal.origin, locale: locale ?? 'en-GB', timezoneId: timezoneId ?? 'Europe/London' };
      const page = await openAs(browser, email, { ...here, sessionOf, ...options });
      opened.push(page);
      return page;
    });
    for (const page of opened) await page.context().close();
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures are asked for from the pattern
  measured: async ({}, use, info) => use((what) => void info.annotations.push({ type: 'measured', description: what })),
});
export { expect };

async function openAs(
  browser: Browser,
  email: string | null,
  { sessionOf, ...options }: BrowserContextOptions & { readonly sessionOf: SessionOf },
): Promise<Page> {
  const session = email === null ? {} : { storageState: await sessionOf(email) };
  return browser.newPage({ ...session, ...options });
}

/** A database to write to, beside the year as it was loaded. */
function copyOfTheYear(name: string): string {
  const file = templateFile().replace(/[^/]+$/, `${name}.db`);
  copyFileSync(templateFile(), file);
  return file;
}

/** Signs in as the form does, without a browser. */
async function signIn({ origin }: Portal, email: string): Promise<Session> {
  const context = await request.newContext({ baseURL: origin, extraHTTPHeaders: { Origin: origin } });
  const answer = await context.post(paths.signIn(), { form: { email, password: DEMO_PASSWORD, returnTo: '' }, maxRedirects: 0 });
  if (answer.status() !== 302) throw new Error(`signing in as ${email} was answered ${answer.status()}`);
  const session = await context.storageState();
  await context.dispose();
  return session;
}
