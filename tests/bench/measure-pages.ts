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

/** Vendure 3.7.3 spends 3.4 ms of CPU on a search of 24 hits at 5,000 products and 31 ms at 50,000, where a bare document of 24 rows takes 0.59 ms. */
const VENDURE_OF_BARE = { small: 0.59 / 3.4, large: 0.59 / 31 };

/** P5: 24 hits of a search with the account's own prices, as a whole document. */
export async function measureSearch({ load, portal, bare, headers, ms, rounds }: Bench, words: readonly string[]): Promise<Row> {
  const raw: Target = { server: bare, headers: {}, requests: [{ method: 'GET', path: '/table' }], status: 200 };
  const against = 'a bare Remix document with a table of 24 rows';
  const goal = {
    id: 'P5',
    name: 'search of 24 hits, document',
    against,
    isUpperBound: false,
    must: 1.5 * VENDURE_OF_BARE.small,
    aim: 2.5 * VENDURE_OF_BARE.small,
  };
  return compare(goal, {
    ours: pages(load, searchOf(portal, headers, words), ms),
    raw: pages(load, raw, ms),
    rounds,
    note: `${words.length} words in turn, each of 24 items or more; must is 1.5 times the share that Vendure reaches.`,
  });
}

/** P5 with ten times as many items. */
export async function measureLargeSearch({ load, bare, ms, rounds }: Bench, large: SignedIn, words: readonly string[]): Promise<Row> {
  const raw: Target = { server: bare, headers: {}, requests: [{ method: 'GET', path: '/table' }], status: 200 };
  const against = 'a bare Remix document with a table of 24 rows';
  const goal = { id: 'P5', name: 'the same at 50,000 items', against, isUpperBound: false, must: 8 * VENDURE_OF_BARE.large, aim: 20 * VENDURE_OF_BARE.large };
  return compare(goal, { ours: pages(load, searchOf(large.server, large.headers, words), ms), raw: pages(load, raw, ms), rounds });
}

/** A portal and the headers of a buyer signed in there. */
export type SignedIn = { readonly server: ServerProcess; readonly headers: Target['headers'] };

/** A second portal, on ten times as many items. */
export async function startLarge(file: string): Promise<SignedIn> {
  const server = await startPortal({ url: null, file });
  return { server, headers: headersOf(server, await signIn(server, BUYER_EMAIL)) };
}

function searchOf(server: ServerProcess, headers: Target['headers'], words: readonly string[]): Target {
  return { server, headers, requests: words.map((q) => ({ method: 'GET' as const, path: paths.items({ q }) })), status: 200 };
}

/** P4: the same with ten times as many items. */
export async function measureScaling({ load, portal, headers, ms, rounds }: Bench, { server: large, headers: largeHeaders }: SignedIn): Promise<Row> {
  const goal = { id: 'P4', name: 'the same at 50,000 items', against: 'its own rate at 5,000', isUpperBound: false, must: 0.85, aim: 0.95 };
  return compare(goal, { ours: pages(load, catalogOf(large, largeHeaders), ms), raw: pages(load, catalogOf(portal, headers), ms), rounds });
}

function catalogOf(server: ServerProcess, headers: Target['headers']): Target {
  return {
    server,
    headers,
    requests: Array.from({ length: PAGES }, (_, at) => ({ method: 'GET' as const, path: paths.items({ page: at + 1 }) })),
    status: 200,
  };
}
