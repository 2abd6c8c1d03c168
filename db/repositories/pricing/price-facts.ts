import type { AccountChain } from '#app/domain/accounts/account-chain.ts';
import type { PriceBreak, PriceFacts, PriceHolder, PriceItem, PriceLine, PriceScope } from '#app/domain/pricing/price-facts.ts';
import type { Day, Instant } from '#app/domain/shared/days.ts';
import { type AccountId, type ContractId, type GroupId, type ItemId, id, type PriceLineId } from '#app/domain/shared/ids.ts';
import { quantity } from '#app/domain/shared/quantity.ts';
import type { Database } from '../../database.ts';
import { prepared } from '../../prepared.ts';
import type { ContractLineRow } from '../../schema.ts';

type Wanted = { readonly chain: AccountChain; readonly items: readonly PriceItem[]; readonly on: Day; readonly currency: string };

/** Every agreement and list price that may speak of the items, for the whole chain, in two statements for any number of lines. */
export async function loadPriceFacts(db: Database, wanted: Wanted): Promise<PriceFacts> {
  const chainIds = wanted.chain.map((node) => node.accountId);
  const holders = wanted.items.length === 0 ? [] : await readHolders(db, { chainIds, class: wanted.chain[0].class, on: wanted.on });
  const lines = holders.length === 0 ? [] : await readLines(db, { chainIds, ...spokenOf(wanted.items), ...idsOf(holders) });
  return {
    on: wanted.on,
    currency: wanted.currency,
    holders: toHolders(holders, lines, wanted),
    items: new Map(wanted.items.map((item) => [item.itemId, item])),
    periodQuantities: new Map(),
  };
}

type HolderRow = Awaited<ReturnType<typeof readHolders>>[number];
type HoldersOf = { readonly chainIds: readonly AccountId[]; readonly class: string | null; readonly on: Day };

/** The contracts of the chain in force and the lists of its class: few, so that what they hold is not repeated with every line. */
const readHolders = prepared((db, { chainIds, class: accountClass, on }: HoldersOf) =>
  db
    .selectFrom('contracts as holder')
    .select((eb) => [
      eb.cast<string>(eb.val('contract'), 'text').as('kind'),
      'holder.id',
      'holder.number as code',
      'holder.number as name',
      'holder.version',
      'holder.account_id',
      'holder.currency',
      'holder.activated_at',
      'holder.best_price',
      'holder.valid_from',
      'holder.valid_to',
    ])
    .where('holder.account_id', 'in', chainIds)
    .where('holder.status', '=', 'active')
    .where('holder.valid_from', '<=', on)
    .where((eb) => eb.or([eb('holder.valid_to', 'is', null), eb('holder.valid_to', '>=', on)]))
    .$castTo<ReturnedHolder>()
    .unionAll(
      db
        .selectFrom('price_lists as holder')
        .select((eb) => [
          'holder.kind',
          'holder.id',
          'holder.code',
          'holder.name',
          eb.cast<number>(eb.val(1), 'bigint').as('version'),
          eb.cast<string | null>(eb.val(null), 'text').as('account_id'),
          'holder.currency',
          'holder.activated_at',
          eb.cast<0 | 1 | null>(eb.val(null), 'smallint').as('best_price'),
          eb.cast<string>(eb.val(null), 'text').as('valid_from'),
          eb.cast<string | null>(eb.val(null), 'text').as('valid_to'),
        ])
        .where('holder.is_active', '=', 1)
        .where((eb) => eb.or([eb('holder.kind', '=', 'list'), eb('holder.account_class', '=', accountClass)]))
        .$castTo<ReturnedHolder>(),
    ),
);

/** account_id null: a list, whose lines all say themselves from when on they hold. */
type ReturnedHolder = {
  readonly kind: string;
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly version: number;
  readonly account_id: string | null;
  readonly currency: string;
  readonly activated_at: string | null;
  readonly best_price: 0 | 1 | null;
  readonly valid_from: string;
  readonly valid_to: string | null;
};

type LineRow = Pick<
  ContractLineRow,
  'id' | 'item_id' | 'group_id' | 'kind' | 'break_basis' | 'period_months' | 'basis' | 'breaks' | 'valid_from' | 'valid_to'
> & { readonly holder_id: string };

const LINE_COLUMNS = [
  'line.id',
  'line.item_id',
  'line.group_id',
  'line.kind',
  'line.break_basis',
  'line.period_months',
  'line.basis',
  'line.breaks',
  'line.valid_from',
  'line.valid_to',
] as const;
/** An empty list is no SQL. */
const NOBODY = [''];

type Spoken = { readonly itemIds: readonly ItemId[]; readonly groupIds: readonly GroupId[] };
type Holders = { readonly contractIds: readonly string[]; readonly listIds: readonly string[] };

function spokenOf(items: readonly PriceItem[]): Spoken {
  return { itemIds: items.map((item) => item.itemId), groupIds: [...new Set(items.flatMap((item) => item.groups))] };
}

function idsOf(holders: readonly HolderRow[]): Holders {
  const ids = (some: readonly HolderRow[]) => (some.length > 0 ? some.map((holder) => holder.id) : NOBODY);
  return { contractIds: ids(holders.filter((holder) => holder.account_id !== null)), listIds: ids(holders.filter((holder) => holder.account_id === null)) };
}

/** The lines of the holders that name one of the items, one of their groups, or everything. */
const readLines = prepared((db, { chainIds, itemIds, groupIds, contractIds, listIds }: Spoken & Holders & { readonly chainIds: readonly AccountId[] }) => {
  const agreed = db
    .selectFrom('contract_lines as line')
    .select(['line.contract_id as holder_id', ...LINE_COLUMNS])
    .where('line.account_id', 'in', chainIds)
    .where('line.contract_id', 'in', contractIds);
  const listed = db
    .selectFrom('list_prices as line')
    .select(['line.price_list_id as holder_id', ...LINE_COLUMNS])
    .where('line.price_list_id', 'in', listIds);
  return agreed
    .where('line.item_id', 'in', itemIds)
    .$castTo<LineRow>()
    .unionAll(
      agreed
        .where('line.item_id', 'is', null)
        .where((eb) => eb.or([eb('line.group_id', 'is', null), eb('line.group_id', 'in', groupIds)]))
        .$castTo<LineRow>(),
    )
    .unionAll(listed.where('line.item_id', 'in', itemIds).$castTo<LineRow>())
    .unionAll(
      listed
        .where('line.item_id', 'is', null)
        .where((eb) => eb.or([eb('line.group_id', 'is', null), eb('line.group_id', 'in', groupIds)]))
        .$castTo<LineRow>(),
    );
});

/** A holder that says nothing of the items is left out, but for a contract that says which of all prices holds. */
function toHolders(holders: readonly HolderRow[], rows: readonly LineRow[], { chain }: Wanted): readonly PriceHolder[] {
  const byId = new Map(holders.map((row) => [row.id, { row, lines: [] as PriceLine[] }]));
  for (const line of rows) {
    const held = byId.get(line.holder_id);
    held?.lines.push(toPriceLine(line, held.row));
  }
  const distances = new Map(chain.map((node, distance) => [node.accountId as string, distance]));
  return [...byId.values()]
    .filter(({ row, lines }) => lines.length > 0 || row.best_price !== null)
    .map(({ row, lines }) => toHolder(row, lines, { chain, distances }))
    .sort((a, b) => step(a) - step(b));
}

/** Contracts nearest node first, then the class list, then list price. Source: domain.md part 5. */
function step(holder: PriceHolder): number {
  if (holder.kind === 'contract') return holder.distance;
  return holder.kind === 'class-list' ? 1_000 : 1_001;
}

function toHolder(
  row: HolderRow,
  lines: readonly PriceLine[],
  nodes: { readonly chain: AccountChain; readonly distances: ReadonlyMap<string, number> },
): PriceHolder {
  const shared = { currency: row.currency, activatedAt: (row.activated_at ?? '') as Instant, lines };
  if (row.account_id === null) return { ...shared, kind: row.kind === 'class' ? 'class-list' : 'list', code: row.code, name: row.name };
  const distance = nodes.distances.get(row.account_id) ?? 0;
  return {
    ...shared,
    kind: 'contract',
    contractId: id<ContractId>(row.id),
    number: row.code,
    version: row.version,
    accountId: id<AccountId>(row.account_id),
    accountName: nodes.chain[distance]?.name ?? '',
    distance,
    bestPrice: row.best_price === null ? null : row.best_price === 1,
  };
}

/** A line without days of its own holds as long as its contract, and none holds longer. */
function toPriceLine(row: LineRow, holder: HolderRow): PriceLine {
  return {
    id: id<PriceLineId>(row.id),
    scope: toScope(row),
    kind: row.kind,
    breakBasis: row.break_basis,
    periodMonths: row.period_months,
    basis: row.basis,
    breaks: toBreaks(row.breaks),
    validFrom: (row.valid_from ?? holder.valid_from) as Day,
    validTo: firstEnd(row.valid_to, holder.valid_to) as Day | null,
  };
}

function firstEnd(ofLine: string | null, ofHolder: string | null): string | null {
  if (ofLine === null || ofHolder === null) return ofLine ?? ofHolder;
  return ofLine < ofHolder ? ofLine : ofHolder;
}

function toScope(row: { readonly item_id: string | null; readonly group_id: string | null }): PriceScope {
  if (row.item_id !== null) return { kind: 'item', itemId: id<ItemId>(row.item_id) };
  return row.group_id === null ? { kind: 'all' } : { kind: 'group', groupId: id<GroupId>(row.group_id) };
}

function toBreaks(text: string): readonly PriceBreak[] {
  const pairs: readonly (readonly [number, number])[] = JSON.parse(text);
  return pairs.map(([from, value]) => ({ from: quantity(from), value }));
}
