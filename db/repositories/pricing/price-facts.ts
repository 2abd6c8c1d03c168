import type { AccountChain } from '#app/domain/accounts/account-chain.ts';
import type { PriceBreak, PriceFacts, PriceHolder, PriceItem, PriceLine, PriceScope } from '#app/domain/pricing/price-facts.ts';
import type { Day, Instant } from '#app/domain/shared/days.ts';
import { type AccountId, type ContractId, type GroupId, type ItemId, id, type PriceLineId } from '#app/domain/shared/ids.ts';
import { quantity } from '#app/domain/shared/quantity.ts';
import type { Database } from '../../database.ts';
import type { ContractLineRow } from '../../schema.ts';

/** One agreed or listed line with its holder; account_id null: a list. */
type PriceRow = Pick<ContractLineRow, 'id' | 'item_id' | 'group_id' | 'kind' | 'break_basis' | 'period_months' | 'basis' | 'breaks'> & {
  readonly holder_kind: string;
  readonly holder_id: string;
  readonly holder_code: string;
  readonly holder_name: string;
  readonly holder_version: number;
  readonly account_id: string | null;
  readonly currency: string;
  readonly activated_at: string | null;
  readonly best_price: 0 | 1 | null;
  readonly valid_from: string;
  readonly valid_to: string | null;
};

type Wanted = { readonly chain: AccountChain; readonly items: readonly PriceItem[]; readonly on: Day; readonly currency: string };

/** Every agreement and list price that may speak of the items, for the whole chain, in one statement for any number of lines. */
export async function loadPriceFacts(db: Database, wanted: Wanted): Promise<PriceFacts> {
  const rows = wanted.items.length === 0 ? [] : await selectPriceLines(db, wanted).execute();
  return {
    on: wanted.on,
    currency: wanted.currency,
    holders: toHolders(rows, wanted),
    items: new Map(wanted.items.map((item) => [item.itemId, item])),
    periodQuantities: new Map(),
  };
}

function selectPriceLines(db: Database, wanted: Wanted) {
  const itemIds = wanted.items.map((item) => item.itemId);
  const groupIds = [...new Set(wanted.items.flatMap((item) => item.groups))];
  const contracts = contractLines(db, wanted);
  const lists = listPrices(db, wanted);
  return contracts
    .where('line.item_id', 'in', itemIds)
    .$castTo<PriceRow>()
    .unionAll(
      contracts
        .where('line.item_id', 'is', null)
        .where((eb) => eb.or([eb('line.group_id', 'is', null), eb('line.group_id', 'in', groupIds)]))
        .$castTo<PriceRow>(),
    )
    .unionAll(lists.where('line.item_id', 'in', itemIds).$castTo<PriceRow>())
    .unionAll(
      lists
        .where('line.item_id', 'is', null)
        .where((eb) => eb.or([eb('line.group_id', 'is', null), eb('line.group_id', 'in', groupIds)]))
        .$castTo<PriceRow>(),
    );
}

function contractLines(db: Database, { chain, on }: Wanted) {
  const accountIds = chain.map((node) => node.accountId);
  return db
    .selectFrom('contract_lines as line')
    .innerJoin('contracts as holder', 'holder.id', 'line.contract_id')
    .select((eb) => [
      eb.cast<string>(eb.val('contract'), 'text').as('holder_kind'),
      'holder.id as holder_id',
      'holder.number as holder_code',
      'holder.number as holder_name',
      'holder.version as holder_version',
      'holder.account_id as account_id',
      'holder.currency as currency',
      'holder.activated_at as activated_at',
      'holder.best_price as best_price',
      'line.id',
      'line.item_id',
      'line.group_id',
      'line.kind',
      'line.break_basis',
      'line.period_months',
      'line.basis',
      'line.breaks',
      eb.fn.coalesce('line.valid_from', 'holder.valid_from').as('valid_from'),
      eb.fn.coalesce('line.valid_to', 'holder.valid_to').as('valid_to'),
    ])
    .where('line.account_id', 'in', accountIds)
    .where('holder.account_id', 'in', accountIds)
    .where('holder.status', '=', 'active')
    .where('holder.valid_from', '<=', on)
    .where((eb) => eb.or([eb('holder.valid_to', 'is', null), eb('holder.valid_to', '>=', on)]));
}

function listPrices(db: Database, { chain }: Wanted) {
  return db
    .selectFrom('price_lists as holder')
    .innerJoin('list_prices as line', 'line.price_list_id', 'holder.id')
    .select((eb) => [
      'holder.kind as holder_kind',
      'holder.id as holder_id',
      'holder.code as holder_code',
      'holder.name as holder_name',
      eb.cast<number>(eb.val(1), 'bigint').as('holder_version'),
      eb.cast<string | null>(eb.val(null), 'text').as('account_id'),
      'holder.currency as currency',
      'holder.activated_at as activated_at',
      eb.cast<0 | 1 | null>(eb.val(null), 'smallint').as('best_price'),
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
    ])
    .where('holder.is_active', '=', 1)
    .where((eb) => eb.or([eb('holder.kind', '=', 'list'), eb('holder.account_class', '=', chain[0].class)]));
}

function toHolders(rows: readonly PriceRow[], { chain }: Wanted): readonly PriceHolder[] {
  const linesByHolder = new Map<string, { readonly row: PriceRow; readonly lines: PriceLine[] }>();
  for (const row of rows) {
    const known = linesByHolder.get(row.holder_id);
    if (known) known.lines.push(toPriceLine(row));
    else linesByHolder.set(row.holder_id, { row, lines: [toPriceLine(row)] });
  }
  const distances = new Map(chain.map((node, distance) => [node.accountId as string, distance]));
  return [...linesByHolder.values()].map(({ row, lines }) => toHolder(row, lines, { chain, distances })).sort((a, b) => step(a) - step(b));
}

/** Contracts nearest node first, then the class list, then list price. Source: domain.md part 5. */
function step(holder: PriceHolder): number {
  if (holder.kind === 'contract') return holder.distance;
  return holder.kind === 'class-list' ? 1_000 : 1_001;
}

function toHolder(
  row: PriceRow,
  lines: readonly PriceLine[],
  nodes: { readonly chain: AccountChain; readonly distances: ReadonlyMap<string, number> },
): PriceHolder {
  const shared = { currency: row.currency, activatedAt: (row.activated_at ?? '') as Instant, lines };
  if (row.holder_kind !== 'contract')
    return { ...shared, kind: row.holder_kind === 'class' ? 'class-list' : 'list', code: row.holder_code, name: row.holder_name };
  const distance = nodes.distances.get(row.account_id ?? '') ?? 0;
  return {
    ...shared,
    kind: 'contract',
    contractId: id<ContractId>(row.holder_id),
    number: row.holder_code,
    version: row.holder_version,
    accountId: id<AccountId>(row.account_id ?? ''),
    accountName: nodes.chain[distance]?.name ?? '',
    distance,
    bestPrice: row.best_price === null ? null : row.best_price === 1,
  };
}

function toPriceLine(row: PriceRow): PriceLine {
  return {
    id: id<PriceLineId>(row.id),
    scope: toScope(row),
    kind: row.kind,
    breakBasis: row.break_basis,
    periodMonths: row.period_months,
    basis: row.basis,
    breaks: toBreaks(row.breaks),
    validFrom: row.valid_from as Day,
    validTo: row.valid_to as Day | null,
  };
}

function toScope(row: { readonly item_id: string | null; readonly group_id: string | null }): PriceScope {
  if (row.item_id !== null) return { kind: 'item', itemId: id<ItemId>(row.item_id) };
  return row.group_id === null ? { kind: 'all' } : { kind: 'group', groupId: id<GroupId>(row.group_id) };
}

function toBreaks(text: string): readonly PriceBreak[] {
  const pairs: readonly (readonly [number, number])[] = JSON.parse(text);
  return pairs.map(([from, value]) => ({ from: quantity(from), value }));
}
