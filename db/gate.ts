import type { CompiledQuery, Kysely, QueryResult } from 'kysely';
import type { Schema } from './schema.ts';
import type { TenantWall } from './tenant-wall.ts';

/** The way around the wall of a handle, for statements the wall has judged. wall: null for the host. */
export type Gate = {
  readonly wall: TenantWall | null;
  /** The handle without its wall: nobody judges what is built on it. */
  readonly behind: Kysely<Schema>;
  /** The same object for all handles that speak one dialect over the same connections. */
  readonly origin: object;
  run<Row>(query: CompiledQuery<Row>): Promise<QueryResult<Row>>;
};

/** Known everywhere in the process: the server opens the handles, the pages' own bundle (record 0008) reads through them. */
const GATE = Symbol.for('mainstay.gate');
type Gated = { [GATE]?: Gate };

/** Called where a handle is opened, and nowhere else. */
export function setGate(handle: Kysely<Schema> & Gated, gate: Gate): void {
  handle[GATE] = gate;
}

/** Undefined for a handle that was made of another one. */
export function gateOf(handle: Kysely<Schema> & Gated): Gate | undefined {
  return handle[GATE];
}
