import { paths } from '#app/paths.ts';
import type { Bench } from './bench.ts';
import { BUYER_EMAIL } from './bench-buyer.ts';
import { pages, type Target } from './http-rows.ts';
import { compare, type Row } from './rows.ts';
import { headersOf, type ServerProcess, signIn, startPortal } from './server-process.ts';

const PAGES = 40;

/** P3: a page of 24 items with the account's own prices, units and days, as a whole document. */
export async function measureCatalogPage({ load, portal, bare, headers, ms, rounds }: Bench): Promise<Row> {
  const raw: Target = { server: bare, headers: {}, requests: [{ method: 'GET', path: '/table' }], status: 200 };
  const goal = {
    id: 'P3',
    name: 'catalog page of 24, document',
    against: 'a bare Remix document with a table of 24 rows',
    isUpperBound: false,
    must: 0.3,
    aim: 0.45,
  };
  return compare(goal, {
    ours: pages(load, catalogOf(portal, headers), ms),
    raw: pages(load, raw, ms),
    rounds,
    note: `The first ${PAGES} pages in turn; reads of unchanged tables are remembered (record 0020).`,
  });
}

/** P4: the same with ten times as many items. */
export async function measureScaling({ load, portal, headers, ms, rounds }: Bench, largeFile: string): Promise<Row & { readonly peer: ServerProcess }> {
  const large = await startPortal({ url: null, file: largeFile });
  const largeHeaders = headersOf(large, await signIn(large, BUYER_EMAIL));
  const goal = { id: 'P4', name: 'the same at 50,000 items', against: 'its own rate at 5,000', isUpperBound: false, must: 0.85, aim: 0.95 };
  const row = await compare(goal, { ours: pages(load, catalogOf(large, largeHeaders), ms), raw: pages(load, catalogOf(portal, headers), ms), rounds });
  return { ...row, peer: large };
}

function catalogOf(server: ServerProcess, headers: Target['headers']): Target {
  return {
    server,
    headers,
    requests: Array.from({ length: PAGES }, (_, at) => ({ method: 'GET' as const, path: paths.items({ page: at + 1 }) })),
    status: 200,
  };
}
