import type { DressedItem, PackPlan } from '#app/domain/catalog/ledger/ledger-plan.ts';
import type { LedgerItem } from '#app/domain/catalog/ledger/read-ledger.ts';
import { addDays, type Day } from '#app/domain/shared/days.ts';
import { groupOf } from './item-groups.ts';
import { prettyName } from './pretty-name.ts';
import { seeded } from './seeded.ts';

const PIECE = 'C62';
const IDLE_DAYS = 182;
const MULTIPLE_IN_HUNDRED = 4;
const FLOOR_BASIS_POINTS = 1_200;
const PENNY = 10_000;

/** Invented makers, each with the branches it delivers and the days a new delivery takes. */
export const DEMO_SUPPLIERS = [
  { code: 'S-100', name: 'Bramley Mill Homewares', branches: ['kitchen', 'home'], leadDays: 21 },
  { code: 'S-200', name: 'Tidewater Paper Company', branches: ['paper', 'christmas'], leadDays: 14 },
  { code: 'S-300', name: 'Ferndale Textiles', branches: ['bags'], leadDays: 28 },
  { code: 'S-400', name: 'Lanternhouse Candles', branches: ['light', 'garden'], leadDays: 18 },
  { code: 'S-500', name: 'Little Harbour Toys', branches: ['toys', 'jewelry', 'other'], leadDays: 35 },
] as const;

/** Cost as a share of the lowest list price, in basis points, by branch of the group tree. */
const COST_SHARES: Readonly<Record<string, number>> = {
  christmas: 5_600,
  bags: 6_000,
  jewelry: 5_500,
  kitchen: 6_200,
  paper: 5_500,
  light: 5_800,
  garden: 6_100,
  toys: 6_000,
  home: 5_900,
  other: 6_500,
};

/** What the demo adds to the items of the ledger: name, group, supplier, cost, packs, order multiple, replacement. */
export function dressItems({ items, lastDay }: { readonly items: readonly LedgerItem[]; readonly lastDay: Day }): (item: LedgerItem) => DressedItem {
  const idleSince = addDays(lastDay, -IDLE_DAYS);
  const isActive = (item: LedgerItem) => item.lastDay > idleSince;
  const successors = successorsOf(items.filter(isActive));
  return (item) => {
    const group = groupOf(item.description);
    const supplier = DEMO_SUPPLIERS.find((maker) => maker.branches.some((branch) => branch === group.branch)) ?? DEMO_SUPPLIERS[4];
    const multiple = multipleOf(item);
    return {
      name: prettyName(item.description),
      groupCode: group.leaf,
      supplierCode: supplier.code,
      baseUnit: PIECE,
      cost: costOf(item, group.branch),
      floorBasisPoints: FLOOR_BASIS_POINTS,
      status: isActive(item) ? 'active' : 'discontinued',
      replacedBySku: isActive(item) ? null : successors(item),
      minQuantity: multiple,
      multiple,
      leadDays: supplier.leadDays,
      packs: packsOf(item),
    };
  };
}

function costOf(item: LedgerItem, branch: string): number | null {
  const lowest = item.tradePrice?.breaks.at(-1)?.[1];
  if (lowest === undefined) return null;
  return Math.max(PENNY, Math.round((lowest * (COST_SHARES[branch] ?? 6_000)) / 10_000 / PENNY) * PENNY);
}

function multipleOf(item: LedgerItem): number {
  const isBound = item.inner !== null && item.inner <= 24 && item.lines >= 30 && seeded('multiple', item.sku).inHundred(MULTIPLE_IN_HUNDRED);
  return isBound ? (item.inner ?? 1) : 1;
}

/** The inner pack and the carton are of the ledger; layers and pallets are invented from the carton. */
function packsOf(item: LedgerItem): PackPlan[] {
  const packs: PackPlan[] = [{ code: 'EA', unitCode: PIECE, label: 'piece', content: 1, isOrderable: true }];
  if (item.inner !== null) packs.push({ code: 'INNER', unitCode: 'XPK', label: `pack of ${item.inner}`, content: item.inner, isOrderable: true });
  const carton = item.tradePrice?.carton ?? null;
  if (carton === null) return packs;
  const chance = seeded('packs', item.sku);
  const layer = carton * chance.pick([4, 5, 6, 8]);
  const pallet = layer * chance.pick([4, 5, 6]);
  packs.push({ code: 'CARTON', unitCode: 'XCT', label: `carton of ${carton}`, content: carton, isOrderable: true });
  packs.push({ code: 'LAYER', unitCode: 'LR', label: `layer of ${layer}`, content: layer, isOrderable: true });
  packs.push({ code: 'PALLET', unitCode: 'XPX', label: `pallet of ${pallet}`, content: pallet, isOrderable: true });
  return packs;
}

/** The best-selling active item of the same group that shares two words or more with an item's name. */
function successorsOf(active: readonly LedgerItem[]): (item: LedgerItem) => string | null {
  const byLeaf = new Map<string, LedgerItem[]>();
  for (const item of active) {
    const { leaf } = groupOf(item.description);
    byLeaf.set(leaf, [...(byLeaf.get(leaf) ?? []), item]);
  }
  return (item) => {
    const words = wordsOf(item);
    const near = (byLeaf.get(groupOf(item.description).leaf) ?? []).map((other) => ({
      other,
      shared: wordsOf(other).filter((word) => words.includes(word)).length,
    }));
    const best = near.filter(({ shared }) => shared >= 2).sort((a, b) => b.shared - a.shared || b.other.lines - a.other.lines)[0];
    return best?.other.sku ?? null;
  };
}

function wordsOf(item: LedgerItem): string[] {
  return item.description
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word.length > 3);
}
