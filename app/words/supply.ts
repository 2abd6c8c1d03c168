import { plural } from './plural.ts';

/** Words of a supplier's own pages. */
export const supplyWords = {
  title: 'My items',
  search: 'Item code or name',
  caption: 'Your items by code',
  firstUse: 'No item of yours is in the catalog yet.',
  items: (count: number, text: string) => plural('en', count, { one: `${text} item`, other: `${text} items` }),
  item: 'Item',
  description: 'Description',
  group: 'Group',
  packs: 'Packs',
  pack: (label: string, content: string) => `${label} of ${content}`,
  onHand: 'On hand',
  expected: 'Expected',
  planned: 'planned',
  nothing: 'nothing',
  state: 'State',
  active: 'active',
  discontinued: 'discontinued',
};
