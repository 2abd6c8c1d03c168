import {
  AliasNode,
  CommonTableExpressionNode,
  DeleteQueryNode,
  IdentifierNode,
  InsertQueryNode,
  type JoinNode,
  type KyselyPlugin,
  ListNode,
  type OnConflictNode,
  type OperationNode,
  type PluginTransformQueryArgs,
  type PluginTransformResultArgs,
  PrimitiveValueListNode,
  type QueryResult,
  RawNode,
  type RootOperationNode,
  SelectModifierNode,
  SelectQueryNode,
  TableNode,
  type UnknownRow,
  UpdateQueryNode,
  ValuesNode,
  type WithNode,
} from 'kysely';
import type { Scope } from '#app/domain/accounts/scope.ts';
import { learnFacts } from './tenant-claims.ts';
import { Facts, type Reach } from './tenant-facts.ts';
import { columnName, isNode, isQuery, isTable, LEAVES, nameOf, plainValue } from './tenant-nodes.ts';
import { type TenantRule, tenantRules } from './tenant-rules.ts';
import { TenantWallError } from './tenant-wall-error.ts';

type WalledScope = Exclude<Scope, { readonly kind: 'host' }>;
type Guarded = Extract<TenantRule, { readonly kind: 'guarded' }>;
type TableReference = { readonly table: string; readonly alias: string };

/** Refuses every statement on a table that belongs to someone unless it says, and-ed, that it stays within the scope. */
export class TenantWall implements KyselyPlugin {
  readonly #kind: WalledScope['kind'];
  readonly #rules: ReadonlyMap<string, TenantRule>;
  readonly #reaches = new Map<unknown, Reach>();
  readonly #isForeignName: RegExp;

  constructor(scope: WalledScope) {
    this.#kind = scope.kind;
    this.#rules = RULES[scope.kind];
    this.#isForeignName = FOREIGN_NAMES[scope.kind];
    if (scope.kind === 'supplier') this.#reaches.set(scope.supplier, 'own');
    else {
      for (const account of scope.lineage) this.#reaches.set(account, 'lineage');
      for (const account of scope.accounts) this.#reaches.set(account, 'own');
    }
  }

  transformQuery({ node }: PluginTransformQueryArgs): RootOperationNode {
    if (!isQuery(node)) throw new TenantWallError('statement', `${node.kind} as a whole statement is for the host`);
    this.#walk(node, new Facts(null, new Set()));
    return node;
  }

  async transformResult({ result }: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> {
    return result;
  }

  /** How far each value reaches, as one word. With the statement itself this is all a verdict depends on. */
  reachesOf(values: readonly unknown[]): string {
    let word: string = this.#kind;
    for (const value of values) word += SPELLED[this.#reaches.get(value) ?? 'none'];
    return word;
  }

  /** Visits everything below a node; `facts` is what is known about the rows of the statements around it. */
  #walk(node: OperationNode, facts: Facts): void {
    if (LEAVES.has(node.kind)) return;
    if (SelectQueryNode.is(node)) this.#checkSelect(node, facts);
    else if (InsertQueryNode.is(node)) this.#checkInsert(node, facts);
    else if (UpdateQueryNode.is(node)) this.#checkUpdate(node, facts);
    else if (DeleteQueryNode.is(node)) this.#checkDelete(node, facts);
    else if (RawNode.is(node)) this.#checkRaw(node, facts);
    else if (TableNode.is(node)) this.#checkBareTable(nameOf(node));
    else if (CommonTableExpressionNode.is(node)) this.#walk(node.expression, facts);
    else if (SelectModifierNode.is(node)) this.#walkEach([node.rawModifier], facts);
    else if (node.kind === 'MergeQueryNode') throw new TenantWallError('statement', 'merge is for the host');
    else this.#walkEach(Object.values(node), facts);
  }

  #walkEach(values: readonly unknown[], facts: Facts): void {
    for (const value of values) {
      if (Array.isArray(value)) this.#walkEach(value, facts);
      else if (isNode(value)) this.#walk(value, facts);
    }
  }

  #checkSelect(node: SelectQueryNode, outer: Facts): void {
    this.#declare(node.with, outer);
    const references = this.#references(node.from?.froms, outer);
    const facts = learnFacts({ tables: node.from?.froms ?? [], joins: node.joins, where: node.where?.where }, outer, this.#reaches);
    for (const reference of [...references, ...this.#joined(node.joins, outer)]) this.#guardRead(reference, facts);
    this.#walkFrom(node.from?.froms, node.joins, { outer, facts });
    const { with: _with, from: _from, joins: _joins, setOperations, ...rest } = node;
    this.#walkEach(Object.values(rest), facts);
    if (setOperations) this.#walkEach(setOperations, outer);
  }

  #checkUpdate(node: UpdateQueryNode, outer: Facts): void {
    this.#declare(node.with, outer);
    const updated = node.table === undefined ? [] : ListNode.is(node.table) ? node.table.items : [node.table];
    const targets = this.#references(updated, outer);
    const others = this.#references(node.from?.froms, outer);
    const facts = learnFacts({ tables: [...updated, ...(node.from?.froms ?? [])], joins: node.joins, where: node.where?.where }, outer, this.#reaches);
    for (const target of targets) this.#guardWrite(target, facts);
    for (const other of [...others, ...this.#joined(node.joins, outer)]) this.#guardRead(other, facts);
    for (const target of targets) this.#keepsOwner(target.table, node.updates);
    this.#walkFrom(node.from?.froms, node.joins, { outer, facts });
    const { with: _with, table: _table, from: _from, joins: _joins, ...rest } = node;
    this.#walkEach(Object.values(rest), facts);
  }

  #checkDelete(node: DeleteQueryNode, outer: Facts): void {
    this.#declare(node.with, outer);
    const targets = this.#references(node.from.froms, outer);
    const others = this.#references(node.using?.tables, outer);
    const facts = learnFacts(
      { tables: [...node.from.froms, ...(node.using?.tables ?? [])], joins: node.joins, where: node.where?.where },
      outer,
      this.#reaches,
    );
    for (const target of targets) this.#guardWrite(target, facts);
    for (const other of [...others, ...this.#joined(node.joins, outer)]) this.#guardRead(other, facts);
    this.#walkFrom(node.using?.tables, node.joins, { outer, facts });
    const { with: _with, from: _from, using: _using, joins: _joins, ...rest } = node;
    this.#walkEach(Object.values(rest), facts);
  }

  #checkInsert(node: InsertQueryNode, outer: Facts): void {
    this.#declare(node.with, outer);
    const table = node.into ? nameOf(node.into) : 'statement';
    const rule = this.#ruleOf(table);
    if (rule.kind === 'host' || rule.kind === 'shared' || (rule.kind === 'guarded' && !rule.writes)) throw new TenantWallError(table, 'is written by the host');
    if (rule.kind !== 'shared-write' && (node.replace || node.onDuplicateKey || node.orAction?.action === 'replace'))
      throw new TenantWallError(table, 'replacing could overwrite the row of another account');
    const column = rule.kind === 'guarded' || rule.kind === 'insert' ? rule.column : null;
    if (column !== null) this.#checkRows(node, { table, column, mayBeNull: rule.kind === 'insert' });
    if (rule.kind !== 'shared-write' && node.onConflict) this.#checkConflict(node.onConflict, { table, rule, outer });
    const { with: _with, into: _into, columns: _columns, ...rest } = node;
    this.#walkEach(Object.values(rest), outer);
  }

  /** Every row names, in clear, an account of the scope as its owner. */
  #checkRows(node: InsertQueryNode, { table, column, mayBeNull }: { readonly table: string; readonly column: string; readonly mayBeNull: boolean }): void {
    const at = node.columns?.findIndex((each) => each.column.name === column) ?? -1;
    if (mayBeNull && at < 0 && node.values && ValuesNode.is(node.values)) return;
    if (at < 0 || !node.values || !ValuesNode.is(node.values)) throw new TenantWallError(table, `every inserted row must give its ${column} as a value`);
    for (const row of node.values.values) {
      const value = PrimitiveValueListNode.is(row) ? row.values[at] : plainValue(row.values[at]);
      if (this.#reaches.get(value) !== 'own' && !(mayBeNull && value === null))
        throw new TenantWallError(table, `a row is inserted with a ${column} outside of the scope`);
    }
  }

  /** A clash may only update a row that is in the scope: the owner is part of the key, or guarded in the update. */
  #checkConflict(node: OnConflictNode, { table, rule, outer }: { readonly table: string; readonly rule: TenantRule; readonly outer: Facts }): void {
    if (node.doNothing || !node.updates) return;
    if (rule.kind !== 'guarded') throw new TenantWallError(table, 'rows may be added, not changed');
    this.#keepsOwner(table, node.updates);
    if (node.columns?.some((each) => each.column.name === rule.column)) return;
    const facts = learnFacts({ tables: [TableNode.create(table)], joins: undefined, where: node.updateWhere?.where }, outer, this.#reaches);
    this.#guardWrite({ table, alias: table }, facts);
  }

  /** No update hands a row to another account. */
  #keepsOwner(table: string, updates: UpdateQueryNode['updates']): void {
    const rule = this.#ruleOf(table);
    if (rule.kind !== 'guarded' || !updates) return;
    for (const update of updates) {
      if (columnName(update.column) === rule.column && this.#reaches.get(plainValue(update.value)) !== 'own')
        throw new TenantWallError(table, `${rule.column} is set outside of the scope`);
    }
  }

  /** A table named where no guard can belong to it, such as inside a function or raw SQL. */
  #checkBareTable(table: string): void {
    const { kind } = this.#ruleOf(table);
    if (kind !== 'shared' && kind !== 'shared-write') throw new TenantWallError(table, 'is named where the wall cannot see a guard');
  }

  #checkRaw(node: RawNode, facts: Facts): void {
    for (const fragment of node.sqlFragments) {
      const found = this.#isForeignName.exec(fragment);
      if (found) throw new TenantWallError(found[0], 'is named by raw SQL, which the wall cannot read');
      if (SUBQUERY.test(fragment)) throw new TenantWallError('statement', 'raw SQL holds a query, which the wall cannot read');
    }
    for (const parameter of node.parameters) {
      if (IdentifierNode.is(parameter) && this.#isForeignName.test(parameter.name))
        throw new TenantWallError(parameter.name, 'is named by raw SQL, which the wall cannot read');
      this.#walk(parameter, facts);
    }
  }

  /** Names of common table expressions, which may not hide a table's name. */
  #declare(node: WithNode | undefined, facts: Facts): void {
    if (!node) return;
    for (const { name } of node.expressions) {
      const declared = nameOf(name.table);
      if (this.#rules.has(declared)) throw new TenantWallError(declared, 'a common table expression may not take the name of a table');
      facts.declared.add(declared);
    }
    this.#walkEach(node.expressions, new Facts(null, facts.declared));
  }

  #references(nodes: readonly OperationNode[] | undefined, facts: Facts): TableReference[] {
    const found: TableReference[] = [];
    for (const node of nodes ?? []) {
      const reference = this.#reference(node, null, facts);
      if (reference) found.push(reference);
    }
    return found;
  }

  #joined(joins: readonly JoinNode[] | undefined, facts: Facts): TableReference[] {
    return joins
      ? this.#references(
          joins.map((join) => join.table),
          facts,
        )
      : [];
  }

  /** The table and alias of `orders` or `orders as o`; null for a derived table or a common table expression. */
  #reference(node: OperationNode, alias: string | null, facts: Facts): TableReference | null {
    if (AliasNode.is(node)) return this.#reference(node.node, IdentifierNode.is(node.alias) ? node.alias.name : '', facts);
    if (!TableNode.is(node)) return null;
    const table = nameOf(node);
    return facts.declared.has(table) ? null : { table, alias: alias ?? table };
  }

  #guardRead(reference: TableReference, facts: Facts): void {
    const rule = this.#readable(reference);
    if (rule) this.#guard(reference, { rule, facts, reach: rule.reads });
  }

  #guardWrite(reference: TableReference, facts: Facts): void {
    const rule = this.#ruleOf(reference.table);
    if (rule.kind === 'shared-write') return;
    if (rule.kind !== 'guarded' || !rule.writes) throw new TenantWallError(reference.table, 'is changed by the host');
    this.#guard(reference, { rule, facts, reach: 'own' });
  }

  #guard({ table, alias }: TableReference, { rule, facts, reach }: { readonly rule: Guarded; readonly facts: Facts; readonly reach: Reach }): void {
    const known = facts.reachOf({ alias, column: rule.column });
    if (known === 'own' || (known === 'lineage' && reach === 'lineage')) return;
    throw new TenantWallError(
      table,
      `the statement must say, and-ed, that ${alias}.${rule.column} is in the ${reach === 'own' ? 'accounts' : 'lineage'} of its scope`,
    );
  }

  #readable(reference: TableReference | null): Guarded | null {
    if (!reference) return null;
    const rule = this.#ruleOf(reference.table);
    if (rule.kind === 'host' || rule.kind === 'insert') throw new TenantWallError(reference.table, 'is read by the host');
    return rule.kind === 'guarded' ? rule : null;
  }

  #ruleOf(table: string): TenantRule {
    const rule = this.#rules.get(table);
    if (!rule) throw new TenantWallError(table, 'is no table of the schema');
    return rule;
  }

  /** Derived tables see only what is around the statement, lateral ones also their neighbors. */
  #walkFrom(
    tables: readonly OperationNode[] | undefined,
    joins: readonly JoinNode[] | undefined,
    { outer, facts }: { readonly outer: Facts; readonly facts: Facts },
  ): void {
    for (const each of tables ?? []) if (!isTable(each)) this.#walk(each, outer);
    for (const join of joins ?? []) {
      if (!isTable(join.table)) this.#walk(join.table, join.joinType.startsWith('Lateral') ? facts : outer);
      if (join.on) this.#walk(join.on, facts);
    }
  }
}

const RULES = { accounts: new Map(Object.entries(tenantRules.accounts)), supplier: new Map(Object.entries(tenantRules.supplier)) };
const FOREIGN_NAMES = { accounts: foreignNames(RULES.accounts), supplier: foreignNames(RULES.supplier) };
const SPELLED = { own: '+', lineage: '^', none: '-' } as const;
const SUBQUERY = /\bselect\b/i;
/** Matches a table that is not shared, unless a dot follows: then it only qualifies a column. */
function foreignNames(rules: ReadonlyMap<string, TenantRule>): RegExp {
  const names = [...rules].filter(([, { kind }]) => kind !== 'shared' && kind !== 'shared-write').map(([name]) => name);
  return new RegExp(`\\b(?:${names.join('|')})\\b(?!"?\\s*\\.)`, 'i');
}
