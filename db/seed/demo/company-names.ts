import { seeded } from './seeded.ts';

const FIRST = [
  'Harwick',
  'Aldermoor',
  'Brindle',
  'Calder',
  'Dunmore',
  'Elmsworth',
  'Fallow',
  'Garrick',
  'Hollin',
  'Ingleby',
  'Kestrel',
  'Larkhill',
  'Merriden',
  'Northgate',
  'Oakham',
  'Pembury',
  'Quarrel',
  'Rowan',
  'Selwick',
  'Thornbury',
  'Underhill',
  'Vale',
  'Wexcombe',
  'Yarrow',
  'Ashdown',
  'Birchley',
  'Coombe',
  'Dovedale',
  'Eastwick',
  'Farrow',
  'Greystone',
  'Hazelmere',
  'Ivybridge',
  'Juniper',
  'Kingsley',
  'Linden',
  'Marlow',
  'Nettlefold',
  'Orchard',
  'Penrose',
  'Ravens',
  'Saltmarsh',
  'Tamar',
  'Upland',
  'Verity',
  'Whitcombe',
  'Amberley',
  'Bexwell',
  'Cranmore',
  'Delamere',
  'Everdon',
  'Fenwick',
  'Glenfield',
  'Hartwell',
  'Isleham',
  'Kelmarsh',
  'Lowfield',
  'Milverton',
  'Netherby',
  'Ottery',
] as const;
const SECOND = [
  'Lane',
  'Sons',
  'Daughters',
  'Finch',
  'Wren',
  'Bell',
  'Marsh',
  'Fox',
  'Hale',
  'Reed',
  'Stone',
  'Ward',
  'Pike',
  'Frost',
  'Gray',
  'Moor',
  'Nash',
  'Page',
  'Snow',
  'Webb',
  'Cole',
  'Dean',
  'Ford',
  'Hart',
] as const;
const TRADE = [
  'Gifts',
  'Home',
  'Interiors',
  'Stores',
  'Trading',
  'Emporium',
  'Homewares',
  'Garden Centres',
  'Gallery',
  'Living',
  'Merchants',
  'Supplies',
  'Collective',
  'House',
  'Department Stores',
  'Retail Group',
  'Gift Company',
] as const;
const LONG = [
  'of the Old Market Square',
  'Heritage Gift Shops and Visitor Centres',
  'Garden Centres and Farm Shops',
  'Independent Stationers and Booksellers',
  'Cathedral and Museum Shops Partnership',
] as const;

/** A naming that never gives one name twice: invented company names, neutral, some of them long. */
export function companyNames(): (code: string) => string {
  const taken = new Set<string>();
  return (code) => {
    const chance = seeded('company', code);
    for (;;) {
      const name = draw(chance);
      if (taken.has(name)) continue;
      taken.add(name);
      return name;
    }
  };
}

function draw(chance: ReturnType<typeof seeded>): string {
  const first = chance.pick(FIRST);
  if (chance.inHundred(6)) return `${first} & ${chance.pick(SECOND)} ${chance.pick(LONG)}`;
  if (chance.inHundred(70)) return `${first} & ${chance.pick(SECOND)} ${chance.pick(TRADE)}`;
  return `${first} ${chance.pick(SECOND)} ${chance.pick(TRADE)}`;
}
