import { AndNode, type OperationNode, ParensNode } from 'kysely';

/** own: the scope's own accounts; lineage: these and the nodes above. */
export type Reach = 'own' | 'lineage';
export type Key = { readonly alias: string; readonly column: string };

/** The parts of a condition that must all hold. What is or-ed stays one part, which says nothing. */
export function conjunctsOf(condition: OperationNode): OperationNode[] {
  const found: OperationNode[] = [];
  const open = [condition];
  for (let node = open.pop(); node; node = open.pop()) {
    if (AndNode.is(node)) open.push(node.left, node.right);
    else if (ParensNode.is(node)) open.push(node.node);
    else found.push(node);
  }
  return found;
}

/** What is certain about columns of the rows a statement touches: which reach their values lie in. */
export class Facts {
  /** Names of the common table expressions in sight. */
  readonly declared: Set<string>;
  readonly #byAlias: Map<string, Map<string, Reach>>;
  readonly #local = new Set<string>();
  readonly #equalities: { readonly to: Key; readonly from: Key }[] = [];

  constructor(outer: Facts | null, declared: Set<string>) {
    this.declared = declared;
    this.#byAlias = new Map(outer === null ? [] : outer.#byAlias);
    this.#byAlias.delete('');
  }

  /** An alias of this statement hides the same alias around it. */
  shadow(alias: string): void {
    this.#byAlias.delete(alias);
    this.#local.add(alias);
  }

  /** What a statement says about rows around it holds only inside of it, so that is not kept. */
  add(key: Key, reach: Reach): void {
    if (key.alias !== '' && !this.#local.has(key.alias)) return;
    const columns = this.#byAlias.get(key.alias);
    if (!columns) this.#byAlias.set(key.alias, new Map([[key.column, reach]]));
    else if (columns.get(key.column) !== 'own') columns.set(key.column, reach);
  }

  equal(a: Key, b: Key, holdsFor: (alias: string) => boolean): void {
    if (holdsFor(a.alias)) this.#equalities.push({ to: a, from: b });
    if (holdsFor(b.alias)) this.#equalities.push({ to: b, from: a });
  }

  /** Carries what is known along the equalities until nothing new follows. */
  settle(): void {
    for (let isNew = this.#equalities.length > 0; isNew; ) {
      isNew = false;
      for (const { to, from } of this.#equalities) {
        const reach = this.reachOf(from);
        if (!reach || !this.#local.has(to.alias)) continue;
        const before = this.reachOf(to);
        if (before === 'own' || before === reach) continue;
        this.add(to, reach);
        isNew = true;
      }
    }
  }

  /** A column written without a table's name is this one's when the statement has no other table. */
  reachOf({ alias, column }: Key): Reach | null {
    const known = this.#byAlias.get(alias)?.get(column);
    if (known) return known;
    return this.#local.size === 1 && this.#local.has(alias) ? (this.#byAlias.get('')?.get(column) ?? null) : null;
  }
}
