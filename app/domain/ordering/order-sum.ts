import { carriageFor } from '../pricing/carriage.ts';
import { assert } from '../shared/assert.ts';
import { type Money, money, sumMoney } from '../shared/money.ts';
import { type TaxGroup, taxGroups, totalTax } from '../shared/tax.ts';
import type { GoodLine } from './judge-lines.ts';
import type { LineFacts, OrderTerms, TaxRate } from './order-facts.ts';

/** Carriage is a service taxed like goods of the standard category. */
export const CARRIAGE_TAX_CATEGORY = 'S';

/** The foot of an order. total = net + carriage + tax, all in one currency. carriageTax: what carriage is taxed with, null without carriage. */
export type OrderSum = {
  readonly net: Money;
  readonly carriage: Money;
  readonly carriageTax: TaxRate | null;
  readonly taxGroups: readonly TaxGroup[];
  readonly tax: Money;
  readonly total: Money;
};

/** Adds up lines, carriage and tax; tax per category and rate over the sum of nets, rounded once. Source: domain.md parts 2, 8. */
export function sumOrder(lines: readonly GoodLine[], facts: Pick<LineFacts, 'currency' | 'terms' | 'taxRates'>): OrderSum {
  const { currency } = facts;
  const net = sumMoney(
    lines.map((line) => line.net),
    currency,
  );
  const carriage = lines.length === 0 ? money(0, currency) : chargeFor(net, facts.terms);
  const carriageTax = carriage.minor > 0 ? (facts.taxRates.get(CARRIAGE_TAX_CATEGORY) ?? null) : null;
  const lineTaxables = lines.map((line) => ({ net: line.net, category: line.tax.category, rateBasisPoints: line.tax.rateBasisPoints }));
  const carriageTaxables = carriageTax ? [{ net: carriage, category: carriageTax.category, rateBasisPoints: carriageTax.rateBasisPoints }] : [];
  const groups = taxGroups([...lineTaxables, ...carriageTaxables]);
  const tax = totalTax(groups, currency);
  return { net, carriage, carriageTax, taxGroups: groups, tax, total: sumMoney([net, carriage, tax], currency) };
}

function chargeFor(net: Money, terms: OrderTerms): Money {
  const carriage = carriageFor({ net, ...terms.carriage });
  assert(carriage.ok, `a carriage rule for ${terms.carriage.country} in ${net.currency}`);
  return carriage.value.charge;
}
