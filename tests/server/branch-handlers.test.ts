import type { AppLoadContext, EntryContext, ServerBuild } from '@remix-run/node';
import { expect, test } from 'vitest';
import { branchHandlers } from '#app/server/branch-handlers.ts';
import { aBuild } from './a-build.ts';

const page = { isPage: true, run: async () => ({ here: true }) };

/** A build that says on each page which routes its render and the browser's manifest know. */
function tellingBuild(): ServerBuild {
  const build = aBuild({ 'routes/orders': page, 'routes/items/:sku': page, 'routes/items/new': page });
  const say = (_request: Request, status: number, headers: Headers, remix: EntryContext) =>
    new Response(JSON.stringify({ rendered: Object.keys(remix.routeModules), told: Object.keys(remix.manifest.routes) }), { status, headers });
  return { ...build, entry: { module: { ...build.entry.module, default: say } } };
}

async function ask(path: string, handle = branchHandlers(tellingBuild(), 'production')) {
  const answer = await handle(new Request(`http://localhost${path}`), {} as AppLoadContext);
  return { status: answer.status, text: await answer.text() };
}

test('a page is made of the one branch its path leads to, and the browser is told of the same', async () => {
  const { status, text } = await ask('/orders?page=2');
  expect(status).toBe(200);
  expect(JSON.parse(text)).toEqual({ rendered: ['root', 'routes/orders'], told: ['root', 'routes/orders'] });
});

test('a path that fits two routes goes where Remix would send it', async () => {
  expect(JSON.parse((await ask('/items/new')).text).told).toEqual(['root', 'routes/items/new']);
  expect(JSON.parse((await ask('/items/mug')).text).told).toEqual(['root', 'routes/items/:sku']);
});

test('a path that leads nowhere is not found, also when it is asked for again', async () => {
  const handle = branchHandlers(tellingBuild(), 'production');
  expect((await ask('/nowhere', handle)).status).toBe(404);
  expect((await ask('/nowhere', handle)).status).toBe(404);
});

test("a page's data come from its own branch, and the list of routes from all", async () => {
  const handle = branchHandlers(tellingBuild(), 'production');
  expect((await ask('/orders.data', handle)).text).toContain('here');
  const listed = await ask('/__manifest?p=%2Forders&p=%2Fitems%2Fmug&version=1', handle);
  expect(Object.keys(JSON.parse(listed.text))).toEqual(expect.arrayContaining(['routes/orders', 'routes/items/:sku']));
});
