import type { Instant } from '../shared/days.ts';
import type { Money } from '../shared/money.ts';
import type { AccountClass } from './account-chain.ts';
import type { AccountFields, AccountLevel } from './account-fields.ts';
import type { Dependents } from './decide-account.ts';
import type { TeamMember } from './decide-team.ts';
import type { PersonListed } from './person-listed.ts';

/** A node of the tree in a row: what it says itself, null where a node above decides. depth: 0 at the top. path: names above, top first; below: nodes under it. */
export type AccountListed = {
  readonly code: string;
  readonly name: string;
  readonly level: AccountLevel;
  readonly depth: number;
  readonly below: number;
  readonly path: readonly string[];
  readonly class: AccountClass;
  readonly country: string;
  readonly manager: string | null;
  readonly creditLimit: Money | null;
  readonly paymentDays: number | null;
  readonly isActive: boolean;
};

/** Who says a term: the account itself, a node above, an agreement, or the host's standard for all. */
export type TermOrigin =
  | { readonly kind: 'own' }
  | { readonly kind: 'above'; readonly code: string; readonly name: string }
  | { readonly kind: 'agreement'; readonly number: string }
  | { readonly kind: 'standard' };
export type SaidTerm<Value> = { readonly value: Value; readonly from: TermOrigin };

/** An account as its administrator reads it. above: top first. team: of the account itself, else of the nearest node above that has one. */
export type AdminAccount = {
  readonly code: string;
  readonly level: AccountLevel;
  readonly version: number;
  readonly createdAt: Instant;
  readonly fields: AccountFields;
  readonly dependents: Dependents;
  readonly above: readonly { readonly code: string; readonly name: string; readonly isActive: boolean }[];
  readonly below: readonly AccountListed[];
  readonly terms: { readonly creditLimit: SaidTerm<Money | null>; readonly paymentDays: SaidTerm<number>; readonly poRequired: SaidTerm<boolean> };
  readonly team: { readonly from: TermOrigin; readonly members: readonly TeamMember[] };
  readonly people: readonly PersonListed[];
};

/** The first node, nearest first, that says something; `standard` where none does. Source: domain.md part 1. */
export function nearestSaid<Node extends { readonly code: string; readonly name: string }, Value>(
  nodes: readonly Node[],
  say: (node: Node) => Value | null,
  standard: Value,
): SaidTerm<Value> & { readonly distance: number } {
  for (const [distance, node] of nodes.entries()) {
    const value = say(node);
    if (value !== null) return { value, distance, from: distance === 0 ? { kind: 'own' } : { kind: 'above', code: node.code, name: node.name } };
  }
  return { value: standard, distance: nodes.length, from: { kind: 'standard' } };
}

/** The most nodes below a top account that the tree unfolds; beyond, its own page lists them. */
export const MOST_UNFOLDED = 60;

/** Which accounts a list shows: the tree itself, or rows of it by class or standing. */
export type AccountView = 'tree' | AccountClass | 'blocked';
