import type { GroupId, ItemId } from '../shared/ids.ts';
import type { PriceFacts, PriceHolder, PriceItem, PriceLine } from './price-facts.ts';
import type { TraceHolder } from './price-trace.ts';

/** A price line and who holds it. */
export type Candidate = { readonly line: PriceLine; readonly source: Source };

/** What all lines of a holder share. */
export type Source = { readonly currency: string; readonly activatedAt: string; readonly holder: TraceHolder };

/** All holders of one rank in the access sequence (contracts of one node, class list, list), their lines found by what they speak of. */
export type Tier = {
  readonly kind: PriceHolder['kind'];
  readonly holder: TraceHolder;
  readonly byItem: ReadonlyMap<ItemId, readonly Candidate[]>;
  readonly byGroup: ReadonlyMap<GroupId, readonly Candidate[]>;
  readonly forAll: readonly Candidate[];
};

/**
 * The tiers in access order: contracts by distance, class list, list price, with the lines that speak of the wanted items.
 * Each holder line is touched once. Source: domain.md part 5.
 */
export function indexTiers(facts: PriceFacts, wanted: ReadonlySet<ItemId>): readonly Tier[] {
  const ranked = new Map<number, PriceHolder[]>();
  for (const holder of facts.holders) {
    const rank = rankOf(holder);
    const known = ranked.get(rank);
    if (known) known.push(holder);
    else ranked.set(rank, [holder]);
  }
  return [...ranked].sort(([a], [b]) => a - b).map(([, holders]) => toTier(holders, wanted));
}

/** The lines of one tier for an item, one list a place that has any: the item, its groups nearest first, all; each in the order they are asked. */
export function candidatesFor(tier: Tier, item: PriceItem): readonly (readonly Candidate[])[] {
  const found: (readonly Candidate[])[] = [];
  const own = tier.byItem.get(item.itemId);
  if (own) found.push(own);
  if (tier.byGroup.size > 0) {
    for (const groupId of item.groups) {
      const ofGroup = tier.byGroup.get(groupId);
      if (ofGroup) found.push(ofGroup);
    }
  }
  if (tier.forAll.length > 0) found.push(tier.forAll);
  return found;
}

const CLASS_LIST = Number.MAX_SAFE_INTEGER - 1;
const LIST = Number.MAX_SAFE_INTEGER;

function rankOf(holder: PriceHolder): number {
  if (holder.kind === 'contract') return holder.distance;
  return holder.kind === 'class-list' ? CLASS_LIST : LIST;
}

function toTier(holders: readonly PriceHolder[], wanted: ReadonlySet<ItemId>): Tier {
  const byItem = new Map<ItemId, Candidate[]>();
  const byGroup = new Map<GroupId, Candidate[]>();
  const forAll: Candidate[] = [];
  for (const holder of holders) {
    const source = { currency: holder.currency, activatedAt: holder.activatedAt, holder: toTraceHolder(holder) };
    for (const line of holder.lines) {
      if (line.scope.kind === 'item' && wanted.has(line.scope.itemId)) add(byItem, line.scope.itemId, { line, source });
      else if (line.scope.kind === 'group') add(byGroup, line.scope.groupId, { line, source });
      else if (line.scope.kind === 'all') place(forAll, { line, source });
    }
  }
  const first = holders.reduce((a, b) => (nameOf(b) < nameOf(a) ? b : a));
  return { kind: first.kind, holder: toTraceHolder(first), byItem, byGroup, forAll };
}

function add<Key>(map: Map<Key, Candidate[]>, key: Key, candidate: Candidate): void {
  const known = map.get(key);
  if (known) place(known, candidate);
  else map.set(key, [candidate]);
}

/** Keeps the list in the order its lines are asked. */
function place(list: Candidate[], candidate: Candidate): void {
  const before = list.findIndex((known) => byRank(candidate, known) < 0);
  if (before < 0) list.push(candidate);
  else list.splice(before, 0, candidate);
}

/** Equal rank: later valid-from, then later activated, then smaller id. Source: domain.md parts 5 and 15. */
function byRank(a: Candidate, b: Candidate): number {
  if (a.line.validFrom !== b.line.validFrom) return a.line.validFrom > b.line.validFrom ? -1 : 1;
  if (a.source.activatedAt !== b.source.activatedAt) return a.source.activatedAt > b.source.activatedAt ? -1 : 1;
  return a.line.id < b.line.id ? -1 : 1;
}

function nameOf(holder: PriceHolder): string {
  return holder.kind === 'contract' ? `${holder.number} ${holder.contractId}` : holder.code;
}

function toTraceHolder(holder: PriceHolder): TraceHolder {
  if (holder.kind !== 'contract') return { kind: holder.kind, code: holder.code, name: holder.name };
  const { contractId, number, version, accountId, accountName } = holder;
  return { kind: 'contract', contractId, number, version, accountId, accountName };
}
