import { type Money, money } from '../shared/money.ts';
import { accept, type Result, refuse } from '../shared/result.ts';

/** What carriage costs to a country for a class of accounts; '*' stands for every other one. charge, freeFrom: minor units. */
export type CarriageRule = {
  readonly country: string;
  readonly accountClass: string;
  readonly currency: string;
  readonly charge: number;
  readonly freeFrom: number | null;
};

/** freeFrom: the limit that holds for this account, null when carriage is never free. missing: what the net lacks to it. */
export type Carriage = { readonly charge: Money; readonly freeFrom: Money | null; readonly missing: Money | null };

/** Nobody said what carriage costs there: never zero by absence. */
export type CarriageRefusal = { readonly kind: 'no-carriage-rule'; readonly country: string; readonly accountClass: string; readonly currency: string };

/** freeFrom: the limit of the account's contract in minor units, which goes before the rule's own; null: the rule's holds. */
export type CarriageRequest = {
  readonly net: Money;
  readonly rules: readonly CarriageRule[];
  readonly country: string;
  readonly accountClass: string;
  readonly freeFrom: number | null;
};

/** Carriage of an order from the most particular rule (country before class); free at the limit exactly. Source: domain.md part 8. */
export function carriageFor(request: CarriageRequest): Result<Carriage, CarriageRefusal> {
  const { net, country, accountClass } = request;
  const matching = request.rules.filter((rule) => rule.currency === net.currency && isFor(rule.country, country) && isFor(rule.accountClass, accountClass));
  const rule = [...matching].sort((a, b) => generality(a) - generality(b))[0];
  if (!rule) return refuse({ kind: 'no-carriage-rule', country, accountClass, currency: net.currency });
  const freeFrom = request.freeFrom ?? rule.freeFrom;
  const isFree = freeFrom !== null && net.minor >= freeFrom;
  return accept({
    charge: money(isFree ? 0 : rule.charge, net.currency),
    freeFrom: freeFrom === null ? null : money(freeFrom, net.currency),
    missing: freeFrom === null || isFree ? null : money(freeFrom - net.minor, net.currency),
  });
}

function isFor(named: string, wanted: string): boolean {
  return named === '*' || named === wanted;
}

function generality(rule: CarriageRule): number {
  return (rule.country === '*' ? 2 : 0) + (rule.accountClass === '*' ? 1 : 0);
}
