import type { Day, Instant } from '../shared/days.ts';
import { isWithin } from '../shared/days.ts';
import type { AccountId, ContractId } from '../shared/ids.ts';

/**
 * What one contract says besides prices; null: it says nothing and the next node is asked. distance: 0 the account itself, 1 its
 * parent. paymentDays: net days; priorityRank: 1 first; carriageFreeFrom: minor units of the order. Source: domain.md part 5.
 */
export type ContractTerms = {
  readonly accountId: AccountId;
  readonly distance: number;
  readonly paymentDays: number | null;
  readonly priorityRank: number | null;
  readonly bestPrice: boolean | null;
  readonly carriageFreeFrom: number | null;
};

/** What a node of the account tree says for itself, beside its contracts. */
export type AccountTerms = { readonly distance: number; readonly paymentDays: number | null; readonly poRequired: boolean | null };

/** Each term from the nearest node that says something; null where nobody does. */
export type Terms = Omit<ContractTerms, 'accountId' | 'distance'> & { readonly poRequired: boolean | null };

/** A contract as far as its life goes. activatedAt null: it never came into force. */
export type ContractLife = {
  readonly contractId: ContractId;
  readonly number: string;
  readonly version: number;
  readonly distance: number;
  readonly status: 'draft' | 'proposed' | 'approved' | 'active' | 'expired' | 'terminated';
  readonly validFrom: Day;
  readonly validTo: Day | null;
  readonly activatedAt: Instant | null;
};

/**
 * Terms field by field, nearest node first; within a node its contracts in the order given, then the node itself.
 * Source: domain.md part 5, "contract terms field by field".
 */
export function nearestTerms(contracts: readonly ContractTerms[], accounts: readonly AccountTerms[]): Terms {
  const fromContracts = contracts.map((contract) => ({ poRequired: null, ...contract }));
  const fromAccounts = accounts.map((account) => ({ priorityRank: null, bestPrice: null, carriageFreeFrom: null, ...account }));
  const sources: readonly (Terms & { readonly distance: number })[] = [...fromContracts, ...fromAccounts].sort((a, b) => a.distance - b.distance);
  const first = <Field extends keyof Terms>(field: Field): Terms[Field] | null => sources.find((source) => source[field] !== null)?.[field] ?? null;
  return {
    paymentDays: first('paymentDays'),
    priorityRank: first('priorityRank'),
    bestPrice: first('bestPrice'),
    carriageFreeFrom: first('carriageFreeFrom'),
    poRequired: first('poRequired'),
  };
}

/**
 * The contract that speaks first on a day: active and valid (both ends included), only the latest version of a number, nearest node,
 * then later valid-from, later activated, smaller id. Source: domain.md parts 5 and 15.
 */
export function contractInForce<Contract extends ContractLife>(contracts: readonly Contract[], on: Day): Contract | null {
  const inForce = contracts.filter((contract) => contract.status === 'active' && isWithin(on, { from: contract.validFrom, to: contract.validTo }));
  const latest = inForce.filter((contract) => !inForce.some((other) => other.number === contract.number && other.version > contract.version));
  return [...latest].sort(byNearness)[0] ?? null;
}

function byNearness(a: ContractLife, b: ContractLife): number {
  if (a.distance !== b.distance) return a.distance - b.distance;
  if (a.validFrom !== b.validFrom) return a.validFrom > b.validFrom ? -1 : 1;
  const [activatedA, activatedB] = [a.activatedAt ?? '', b.activatedAt ?? ''];
  if (activatedA !== activatedB) return activatedA > activatedB ? -1 : 1;
  return a.contractId < b.contractId ? -1 : 1;
}
