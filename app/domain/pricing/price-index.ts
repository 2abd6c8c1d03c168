import type { GroupId, ItemId } from '../shared/ids.ts';
import type { PriceFacts, PriceHolder, PriceItem, PriceLine } from './price-facts.ts';
import type { TraceHolder, TracePlace } from './price-trace.ts';

/** A price line with what decides between lines of one place. */
export type Candidate = { readonly line: PriceLine; readonly currency: string; readonly activatedAt: string; readonly holder: TraceHolder };

/** All holders of one rank in the access sequence (contracts of one node, class list, list), their lines found by what they speak of. */
export type Tier = {
  readonly kind: PriceHolder['kind'];
  readonly holder: TraceHolder;
  readonly byItem: ReadonlyMap<ItemId, readonly Candidate[]>;
  readonly byGroup: ReadonlyMap<GroupId, readonly Candidate[]>;
  readonly forAll: readonly Candidate[];
};

/** Where to look, and the lines found there in the order they are asked. */
export type Place = TracePlace & { readonly candidates: readonly Candidate[] };

/** The tiers in access order: contracts by distance, class list, list price. Each holder line is touched once. Source: domain.md part 5. */
export function indexTiers(facts: PriceFacts): readonly Tier[] {
  const ranked = new Map<number, PriceHolder[]>();
  for (const holder of facts.holders) {
    const rank = rankOf(holder);
    const known = ranked.get(rank);
    if (known) known.push(holder);
    else ranked.set(rank, [holder]);
  }
  return [...ranked].sort(([a], [b]) => a - b).map(([, holders]) => toTier(holders));
}

/** The places of one tier for an item: the item, its groups nearest first, all. */
export function placesFor(tier: Tier, item: PriceItem): readonly Place[] {
  const places: Place[] = [toPlace(tier, { kind: 'item', itemId: item.itemId }, tier.byItem.get(item.itemId))];
  if (tier.byGroup.size > 0) for (const groupId of item.groups) places.push(toPlace(tier, { kind: 'group', groupId }, tier.byGroup.get(groupId)));
  if (tier.forAll.length > 0) places.push(toPlace(tier, { kind: 'all' }, tier.forAll));
  return places;
}

const CLASS_LIST = Number.MAX_SAFE_INTEGER - 1;
const LIST = Number.MAX_SAFE_INTEGER;
const NOTHING: readonly Candidate[] = [];

function rankOf(holder: PriceHolder): number {
  if (holder.kind === 'contract') return holder.distance;
  return holder.kind === 'class-list' ? CLASS_LIST : LIST;
}

function toTier(holders: readonly PriceHolder[]): Tier {
  const byItem = new Map<ItemId, Candidate[]>();
  const byGroup = new Map<GroupId, Candidate[]>();
  const forAll: Candidate[] = [];
  for (const holder of holders) {
    const named = toTraceHolder(holder);
    for (const line of holder.lines) {
      const candidate = { line, currency: holder.currency, activatedAt: holder.activatedAt, holder: named };
      if (line.scope.kind === 'item') add(byItem, line.scope.itemId, candidate);
      else if (line.scope.kind === 'group') add(byGroup, line.scope.groupId, candidate);
      else forAll.push(candidate);
    }
  }
  const first = holders.reduce((a, b) => (nameOf(b) < nameOf(a) ? b : a));
  return { kind: first.kind, holder: toTraceHolder(first), byItem, byGroup, forAll };
}

function add<Key>(map: Map<Key, Candidate[]>, key: Key, candidate: Candidate): void {
  const known = map.get(key);
  if (known) known.push(candidate);
  else map.set(key, [candidate]);
}

function toPlace(tier: Tier, scope: TracePlace['scope'], found: readonly Candidate[] | undefined): Place {
  const candidates = found ?? NOTHING;
  return { holder: tier.holder, scope, candidates: candidates.length > 1 ? [...candidates].sort(byRank) : candidates };
}

/** Equal rank: later valid-from, then later activated, then smaller id. Source: domain.md parts 5 and 15. */
function byRank(a: Candidate, b: Candidate): number {
  if (a.line.validFrom !== b.line.validFrom) return a.line.validFrom > b.line.validFrom ? -1 : 1;
  if (a.activatedAt !== b.activatedAt) return a.activatedAt > b.activatedAt ? -1 : 1;
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
