import type { AccountChain } from '#app/domain/accounts/account-chain.ts';
import type { Buyer } from '#app/domain/accounts/people.ts';
import { hostScope } from '#app/domain/accounts/scope.ts';
import { normalizeCode } from '#app/domain/catalog/item-code.ts';
import type { PriceItem } from '#app/domain/pricing/price-facts.ts';
import { resolvePrices } from '#app/domain/pricing/resolve-price.ts';
import { type Day, localTime } from '#app/domain/shared/days.ts';
import type { ItemId } from '#app/domain/shared/ids.ts';
import { type Quantity, quantity } from '#app/domain/shared/quantity.ts';
import { openStore, type Store } from '#db/database.ts';
import { loadAccountChain } from '#db/repositories/accounts/account-chain.ts';
import { loadEntriesByCode } from '#db/repositories/catalog/catalog-entries.ts';
import { loadPriceFacts } from '#db/repositories/pricing/price-facts.ts';
import { benchBuyer, orderableLines } from './bench-buyer.ts';
import { benchContext, type Place } from './bench-data.ts';
import { answering } from './child.ts';
import { rawPostgres, rawSqlite } from './raw-connections.ts';
import { type RawBuyer, type RawLine, RawStore } from './raw-store.ts';

/** What is measured without HTTP, in a process of its own on the server's core. */
export type StoreTask =
  | { readonly kind: 'price'; readonly side: 'ours' | 'raw'; readonly file: string; readonly lines: number; readonly ms: number }
  | { readonly kind: 'raw-place'; readonly place: Place; readonly connections: number; readonly orders: readonly RawOrder[] };
export type RawOrder = { readonly draftId: string; readonly lines: readonly RawLine[] };
export type Spent = { readonly count: number; readonly ms: number; readonly cpuMs: number };

type Pricing = {
  readonly buyer: Buyer;
  readonly chain: AccountChain;
  readonly items: readonly PriceItem[];
  readonly lines: readonly { readonly itemId: ItemId; readonly quantity: Quantity }[];
};

let pricing: Promise<{ readonly store: Store; readonly raw: RawStore; readonly wanted: Pricing; readonly rawBuyer: RawBuyer }> | null = null;
const rawStores = new Map<string, readonly RawStore[]>();

answering(async (task: StoreTask): Promise<Spent> => {
  if (task.kind === 'raw-place') return placeRaw(task);
  pricing ??= preparePricing(task.file, task.lines);
  const { store, raw, wanted, rawBuyer } = await pricing;
  const work = task.side === 'ours' ? () => priceOurs(store, wanted, rawBuyer.today as Day) : async () => (await raw.price(rawBuyer, wanted.lines)).length;
  return measure(work, task.ms);
});

/** As a use-case does it: through the reader behind the wall of the buyer's scope. */
async function priceOurs(store: Store, { buyer, chain, items, lines }: Pricing, on: Day): Promise<number> {
  const facts = await loadPriceFacts(store.reader(buyer.scope), { chain, items, on, currency: chain[0].currency });
  const resolved = resolvePrices(lines, facts);
  if (!resolved.every(({ ok }) => ok)) throw new Error('every line of the bench has a price');
  return resolved.length;
}

async function preparePricing(file: string, count: number) {
  const store = await openStore({ url: null, file, readOnly: true });
  const buyer = await benchBuyer(store);
  const typed = await orderableLines(benchContext(store), buyer, count);
  const reader = store.reader(buyer.scope);
  const chain = await loadAccountChain(reader, buyer.siteId, buyer.scope.lineage);
  const entries = await loadEntriesByCode(
    reader,
    typed.map((line) => normalizeCode(line.code)),
    chain.map((node) => node.accountId),
  );
  const items = [...entries.values()].map((entry) => entry.priceItem);
  const lines = items.map(({ itemId }, at) => ({ itemId, quantity: quantity(1 + (at % 9)) }));
  const raw = new RawStore(rawSqlite(file));
  return { store, raw, wanted: { buyer, chain, items, lines }, rawBuyer: await toRawBuyer(store, buyer) };
}

async function toRawBuyer(store: Store, buyer: Buyer): Promise<RawBuyer> {
  const zone = await store.reader(hostScope('bench')).selectFrom('host_facts').select('value').where('name', '=', 'zone').executeTakeFirstOrThrow();
  const { day } = localTime(benchContext(store).clock.now(), zone.value);
  return { accountId: buyer.accountId, siteId: buyer.siteId, userId: buyer.userId, lineage: buyer.scope.lineage, today: day };
}

async function placeRaw({ place, connections, orders }: Extract<StoreTask, { readonly kind: 'raw-place' }>): Promise<Spent> {
  const stores = await rawStoresOf(place, connections);
  const store = await openStore({ ...place, readOnly: true });
  const rawBuyer = await toRawBuyer(store, await benchBuyer(store));
  await store.close();
  const waiting = [...orders];
  const [cpu, startedMs] = [process.cpuUsage(), performance.now()];
  const work = async (raw: RawStore) => {
    for (let order = waiting.shift(); order; order = waiting.shift()) await raw.place(rawBuyer, order.lines, order.draftId);
  };
  await Promise.all(stores.map(work));
  return { count: orders.length, ms: performance.now() - startedMs, cpuMs: cpuMsSince(cpu) };
}

async function rawStoresOf({ url, file }: Place, connections: number): Promise<readonly RawStore[]> {
  const key = `${url ?? file} ${connections}`;
  const known = rawStores.get(key);
  if (known) return known;
  const opened = await Promise.all(Array.from({ length: connections }, async () => new RawStore(url === null ? rawSqlite(file) : await rawPostgres(url))));
  rawStores.set(key, opened);
  return opened;
}

async function measure(work: () => Promise<number>, ms: number): Promise<Spent> {
  const [cpu, startedMs] = [process.cpuUsage(), performance.now()];
  let count = 0;
  for (; performance.now() - startedMs < ms; count++) await work();
  return { count, ms: performance.now() - startedMs, cpuMs: cpuMsSince(cpu) };
}

function cpuMsSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}
