import {
  BinaryOperationNode,
  type JoinNode,
  type JoinType,
  type OperationNode,
  OperatorNode,
  PrimitiveValueListNode,
  ReferenceNode,
  ValueListNode,
  ValueNode,
} from 'kysely';
import { conjunctsOf, Facts, type Reach } from './tenant-facts.ts';
import { aliasOf, keyOf, plainValue } from './tenant-nodes.ts';

/** The tables, joins and condition of one statement. */
export type Level = { readonly tables: readonly OperationNode[]; readonly joins: readonly JoinNode[] | undefined; readonly where: OperationNode | undefined };
/** How far each account, or supplier, of the scope reaches. */
export type Reaches = ReadonlyMap<unknown, Reach>;
type HoldsFor = (alias: string, joined: string) => boolean;
const everywhere: HoldsFor = () => true;
const onlyJoined: HoldsFor = (alias, joined) => alias === joined;
/** For which tables the condition of a join decides whether a row appears at all. */
const JOIN_REACHES: Partial<Record<JoinType, HoldsFor>> = {
  InnerJoin: everywhere,
  LateralInnerJoin: everywhere,
  LeftJoin: onlyJoined,
  LateralLeftJoin: onlyJoined,
  RightJoin: (alias, joined) => alias !== joined,
};

/** What a statement's conditions make certain about its rows, on top of what is known around it. */
export function learnFacts({ tables, joins = [], where }: Level, outer: Facts, reaches: Reaches): Facts {
  const facts = new Facts(outer, outer.declared);
  for (const table of tables) facts.shadow(aliasOf(table));
  for (const join of joins) facts.shadow(aliasOf(join.table));
  if (where) for (const claim of conjunctsOf(where)) learnClaim(claim, { facts, reaches, holdsFor: () => true });
  for (const join of joins) {
    const decides = JOIN_REACHES[join.joinType];
    if (!join.on || !decides) continue;
    const joined = aliasOf(join.table);
    for (const claim of conjunctsOf(join.on.on)) learnClaim(claim, { facts, reaches, holdsFor: (alias) => decides(alias, joined) });
  }
  facts.settle();
  return facts;
}

type Learning = { readonly facts: Facts; readonly reaches: Reaches; readonly holdsFor: (alias: string) => boolean };

/** `a = value`, `a in (values)` and `a = b` say where a row can come from; anything else says nothing. */
function learnClaim(claim: OperationNode, { facts, reaches, holdsFor }: Learning): void {
  if (!BinaryOperationNode.is(claim) || !OperatorNode.is(claim.operator) || !ReferenceNode.is(claim.leftOperand)) return;
  const left = keyOf(claim.leftOperand);
  const { operator } = claim.operator;
  if (!left || (operator !== '=' && operator !== 'in')) return;
  if (ReferenceNode.is(claim.rightOperand)) {
    const right = keyOf(claim.rightOperand);
    if (right && operator === '=') facts.equal(left, right, holdsFor);
    return;
  }
  const reach = reachOfAll(valuesOf(claim.rightOperand), reaches);
  if (reach && holdsFor(left.alias)) facts.add(left, reach);
}

function valuesOf(node: OperationNode): readonly unknown[] {
  if (PrimitiveValueListNode.is(node)) return node.values;
  if (ValueListNode.is(node)) return node.values.map(plainValue);
  return ValueNode.is(node) ? [node.value] : [];
}

/** The widest reach among the values; null when there are none or one lies outside of the scope. */
function reachOfAll(values: readonly unknown[], reaches: Reaches): Reach | null {
  let widest: Reach | null = null;
  for (const value of values) {
    const reach = reaches.get(value);
    if (!reach) return null;
    if (widest !== 'lineage') widest = reach;
  }
  return widest;
}
