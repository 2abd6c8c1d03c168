import {
  AliasNode,
  ColumnNode,
  DeleteQueryNode,
  IdentifierNode,
  InsertQueryNode,
  type OperationNode,
  ReferenceNode,
  SelectQueryNode,
  TableNode,
  UpdateQueryNode,
  ValueNode,
} from 'kysely';
import type { Key } from './tenant-facts.ts';
import { TenantWallError } from './tenant-wall-error.ts';

/** Nodes below which no statement, table or raw SQL can hide. */
export const LEAVES: ReadonlySet<string> = new Set([
  'ValueNode',
  'PrimitiveValueListNode',
  'ReferenceNode',
  'ColumnNode',
  'IdentifierNode',
  'SchemableIdentifierNode',
  'OperatorNode',
  'SelectAllNode',
  'DataTypeNode',
  'DefaultInsertValueNode',
]);

export function isQuery(node: OperationNode): boolean {
  return SelectQueryNode.is(node) || InsertQueryNode.is(node) || UpdateQueryNode.is(node) || DeleteQueryNode.is(node);
}

export function isNode(value: unknown): value is OperationNode {
  return typeof value === 'object' && value !== null && 'kind' in value;
}

export function isTable(node: OperationNode): boolean {
  return TableNode.is(node) || (AliasNode.is(node) && TableNode.is(node.node));
}

export function nameOf({ table }: TableNode): string {
  if (table.schema) throw new TenantWallError(table.identifier.name, 'a table of another schema is for the host');
  return table.identifier.name;
}

export function aliasOf(node: OperationNode): string {
  if (AliasNode.is(node)) return IdentifierNode.is(node.alias) ? node.alias.name : '';
  return TableNode.is(node) ? nameOf(node) : '';
}

export function keyOf(node: ReferenceNode): Key | null {
  return ColumnNode.is(node.column) ? { alias: node.table ? nameOf(node.table) : '', column: node.column.column.name } : null;
}

export function columnName(node: OperationNode): string | null {
  if (ColumnNode.is(node)) return node.column.name;
  return ReferenceNode.is(node) && ColumnNode.is(node.column) ? node.column.column.name : null;
}

export function plainValue(node: OperationNode | undefined): unknown {
  return node && ValueNode.is(node) ? node.value : undefined;
}
