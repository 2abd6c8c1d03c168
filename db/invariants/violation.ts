import type { RawBuilder } from 'kysely';
import type { Database } from '../database.ts';

/** One row that breaks a promise. subject: the row's id or key. problem: the facts that contradict each other. */
export type Violation = { readonly subject: string; readonly problem: string };

/** Looks for what breaks one promise; an empty answer means that it holds. Reads past the walls, writes nothing. */
export type Checker = (db: Database) => Promise<readonly Violation[]>;

/** A checker made of one statement that selects `subject` and `problem` of each offending row. */
export function checkBy(query: RawBuilder<Violation>): Checker {
  return async (db) => (await query.execute(db)).rows;
}

/** One field of a job's payload. */
export function fieldOf(payload: string, name: string): unknown {
  const facts: unknown = JSON.parse(payload);
  return typeof facts === 'object' && facts !== null ? Reflect.get(facts, name) : null;
}
