import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type ServerBuild } from '@remix-run/node';
import { onTestFinished } from 'vitest';
import type { Policy } from '#app/access/policies.ts';
import { createServer } from '#app/server/create-server.ts';
import { parseSettings, type Settings } from '#app/settings.ts';
import type { Store } from '#db/database.ts';
import { aContext, type TestContext } from '#tests/support/context.ts';
import { openSqlite } from '#tests/support/stores.ts';
import { aBuild } from './a-build.ts';

export type Reply = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: string };
export type Asked = { readonly method?: string; readonly path?: string; readonly headers?: Readonly<Record<string, string>>; readonly body?: string | Buffer };
export type Ran = { readonly route: string; readonly method: string; readonly url: string; readonly cookie: string | null; readonly address: string };
export type TestPortal = {
  readonly port: number;
  readonly context: TestContext;
  /** What got as far as a loader or an action. */
  readonly ran: Ran[];
  readonly drain: () => void;
  ask(asked: Asked): Promise<Reply>;
};

const PAGE = 'routes/page';
const RESOURCE = 'routes/resource';
const HOOK = 'routes/hooks/stripe';
const open: Policy = { who: 'anyone', writes: true };
const policies: Readonly<Record<string, Policy>> = { [PAGE]: open, [RESOURCE]: open, [HOOK]: open };

/** The settings of a portal on this machine, or as the environment given says. */
export function someSettings(overrides: Partial<Settings> = {}): Settings {
  return { ...parseSettings({ NODE_ENV: 'test', PORT: '0', DATABASE_FILE: join(tmpdir(), 'mainstay-test.db') }, 'v24.22.1'), ...overrides };
}

/** The real server, listening, in front of a Remix app with a page, a resource route and a hook that tell what reached them. */
export async function aPortal(
  overrides: Partial<Settings> = {},
  options: { readonly store?: Store; readonly clientFolder?: string } = {},
): Promise<TestPortal> {
  const settings = someSettings(overrides);
  const context = aContext(options.store ?? (await openSqlite()), { origin: settings.origin });
  const ran: Ran[] = [];
  const { server, drain } = createServer({ context, settings, build: threeRoutes(ran), clientFolder: options.clientFolder ?? 'public', policies });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const { port } = server.address() as AddressInfo;
  return { port, context, ran, drain, ask: (asked) => ask(port, asked) };
}

/** Sends exactly what is given, also what no browser would. */
export function ask(port: number, { method = 'GET', path = '/page', headers = {}, body }: Asked): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const sent = httpRequest(
      {
        host: '127.0.0.1',
        port,
        method,
        path,
        headers: { Host: `localhost:${port}`, ...(body === undefined ? {} : { 'Content-Length': String(Buffer.byteLength(body)) }), ...headers },
        agent: false,
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks).toString() }));
        response.on('error', reject);
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

function threeRoutes(ran: Ran[]): ServerBuild {
  const note = async (route: string, { request, context }: LoaderFunctionArgs | ActionFunctionArgs) => {
    ran.push({ route, method: request.method, url: request.url, cookie: request.headers.get('Cookie'), address: context.clientAddress });
    return { text: 'x'.repeat(Number(new URL(request.url).searchParams.get('size') ?? 0)) };
  };
  return aBuild({
    [PAGE]: { isPage: true, run: async (args) => data(await note(PAGE, args)) },
    [RESOURCE]: { isPage: false, run: async (args) => Response.json(await note(RESOURCE, args)) },
    [HOOK]: { isPage: false, run: async (args) => Response.json(await note(HOOK, args)) },
  });
}
