import { z } from 'zod';
import type { PriceFacts, PriceHolder } from '#app/domain/pricing/price-facts.ts';
import { resolvePrices } from '#app/domain/pricing/resolve-price.ts';
import { day, instant } from '#app/domain/shared/days.ts';
import { type AccountId, type ContractId, type GroupId, type ItemId, id, type PriceLineId } from '#app/domain/shared/ids.ts';
import { aRule, countShape, currencyShape, dayShape, instantShape, named, unitPriceShape, wholeShape } from './rule.ts';

const LONG_AGO = day('1970-01-01');
const AT_FIRST = instant('1970-01-01T00:00:00.000Z');
const WHOLE = 10_000;

const scopeShape = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ kind: z.literal('item'), itemId: named<ItemId>('an item') }),
    z.strictObject({ kind: z.literal('group'), groupId: named<GroupId>('a group') }),
    z.strictObject({ kind: z.literal('all') }),
  ],
  'a scope: { kind: "item", itemId }, { kind: "group", groupId } or { kind: "all" }',
);

const lineShape = z
  .strictObject({
    id: named<PriceLineId>('a price line id'),
    scope: scopeShape,
    kind: z.enum(['fixed', 'discount', 'cost-plus'], 'fixed, discount or cost-plus').default('fixed'),
    breakBasis: z.enum(['line', 'group', 'period'], 'line, group or period').default('line'),
    periodMonths: z.int().min(1, 'at least 1').nullable().default(null),
    basis: z.int('a whole number').min(1, 'at least 1').default(1),
    breaks: z
      .array(z.strictObject({ from: countShape, value: wholeShape }))
      .min(1, 'at least one break')
      .refine((breaks) => breaks.every((step, index) => step.from > (breaks[index - 1]?.from ?? 0)), 'breaks with rising "from"'),
    validFrom: dayShape.default(LONG_AGO),
    validTo: dayShape.nullable().default(null),
  })
  .refine((line) => line.kind !== 'discount' || line.breaks.every((step) => step.value <= WHOLE), {
    path: ['breaks'],
    error: 'a discount of at most 10000 basis points',
  });

const contractShape = z
  .strictObject({
    kind: z.literal('contract'),
    contractId: named<ContractId>('a contract id').optional(),
    number: z.string().min(1, 'a contract number'),
    version: z.int().min(1, 'at least 1').default(1),
    accountId: named<AccountId>('an account id').optional(),
    accountName: z.string().default(''),
    distance: wholeShape.default(0),
    currency: currencyShape,
    activatedAt: instantShape.default(AT_FIRST),
    bestPrice: z.boolean().nullable().default(null),
    lines: z.array(lineShape),
  })
  .transform(
    (contract): PriceHolder => ({
      ...contract,
      contractId: contract.contractId ?? id<ContractId>(contract.number),
      accountId: contract.accountId ?? id<AccountId>(`node-${contract.distance}`),
    }),
  );

const listShape = z.strictObject({
  kind: z.enum(['class-list', 'list']),
  code: z.string().min(1, 'a list code'),
  name: z.string().default(''),
  currency: currencyShape,
  activatedAt: instantShape.default(AT_FIRST),
  lines: z.array(lineShape),
});

const priceCase = z
  .strictObject({
    on: dayShape,
    currency: currencyShape,
    lines: z
      .array(z.strictObject({ itemId: named<ItemId>('an item'), quantity: countShape }))
      .min(1, 'at least one line')
      .max(1_000, 'at most 1000 lines'),
    items: z.array(
      z.strictObject({
        itemId: named<ItemId>('an item'),
        groups: z.array(named<GroupId>('a group')).default([]),
        baseUnit: z.string().default('C62'),
        cost: unitPriceShape.nullable().default(null),
      }),
    ),
    holders: z.array(z.discriminatedUnion('kind', [contractShape, listShape], 'a holder: contract, class-list or list')),
    periodQuantities: z.record(z.string(), z.int('a whole number')).default({}),
  })
  .superRefine((input, context) => {
    const known = new Set(input.items.map((item) => item.itemId));
    input.lines.forEach((line, index) => {
      if (!known.has(line.itemId))
        context.addIssue({ code: 'custom', path: ['lines', index, 'itemId'], message: `an item listed under items, got ${line.itemId}` });
    });
  });

/** resolvePrices: all lines of one order, in their order. */
export const priceRule = aRule(priceCase, ({ on, currency, lines, items, holders, periodQuantities }) => {
  const facts: PriceFacts = {
    on,
    currency,
    holders,
    items: new Map(items.map((item) => [item.itemId, item])),
    periodQuantities: new Map(Object.entries(periodQuantities).map(([line, count]) => [id<PriceLineId>(line), count])),
  };
  return { lines: resolvePrices(lines, facts) };
});
