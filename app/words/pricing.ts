import { orList, plural } from './plural.ts';

/** Words of a price and the way it was found. */
export const pricingWords = {
  noPrice: 'no price',
  holder: {
    contract: (number: string, version: number, account: string) => `Contract ${number} v${version} of ${account}`,
    'class-list': (name: string) => `List of class ${name}`,
    list: (name: string) => `Price list ${name}`,
  },
  scope: {
    item: 'this item',
    group: 'its groups',
    all: 'all goods',
  },
  scopes: (names: readonly string[]) => orList('en-GB', names),
  miss: {
    'no-line': (scopes: string) => `no line for ${scopes}`,
    'not-valid': (scopes: string) => `the line for ${scopes} is not valid on this day`,
    'other-currency': (scopes: string) => `the line for ${scopes} is in another currency`,
    'below-lowest-break': (scopes: string) => `the line for ${scopes} begins at a larger quantity`,
    'no-cost': (scopes: string) => `a price on cost for ${scopes}, but there is no cost`,
    'no-list-price': (scopes: string) => `a discount for ${scopes}, but there is no list price`,
  },
  hit: (holder: string, scope: string) => `${holder}, line for ${scope}`,
  lineKind: {
    fixed: 'fixed net price',
    discount: 'discount on the list price',
    agreed: 'agreed price',
    'cost-plus': 'cost plus a markup',
  },
  bestPrice: (compared: number) => `Lowest of ${compared} prices that hold at this level, as your contract says`,
  breakFrom: (quantity: string) => `Break from ${quantity}`,
  breakBasis: {
    line: (quantity: string) => `counted on this line’s ${quantity}`,
    group: (quantity: string) => `counted on all lines of the group, ${quantity}`,
    period: (quantity: string, months: number) =>
      `counted on ${quantity} invoiced in ${plural('en', months, { one: 'the last month', other: `the last ${months} months` })} and this order`,
  },
  adjustment: (base: string, rate: string) => `List price ${base}, less ${rate}`,
  onCost: (cost: string, rate: string) => `Cost ${cost}, plus ${rate}`,
  unitPrice: (unit: string) => `Your price a ${unit}`,
  perBasis: (price: string, quantity: string) => `${price} per ${quantity}`,
  rounded: (quantity: string, price: string) => `${quantity} × ${price}, rounded once`,
  priced: (day: string) => `Priced for ${day}.`,
};
