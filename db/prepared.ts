import { type CompiledQuery, SelectQueryNode } from 'kysely';
import { assert } from '#app/domain/shared/assert.ts';
import type { Database } from './database.ts';
import { gateOf } from './gate.ts';

type Value = string | number;
/** What a prepared read is given, by name. */
type Given = Readonly<Record<string, Value | null | readonly Value[]>>;
type Read<Row> = { execute(): Promise<Row[]>; compile(): CompiledQuery<Row> };

/** Texts kept of one read (the lengths of lists make them), and verdicts kept of one text. */
const MOST_TEXTS = 200;
const MOST_VERDICTS = 50;

/** places: for each bound value where it stands among the given ones, or null for one that is always the same. allowed: by reaches. */
type Text<Row> = { readonly query: CompiledQuery<Row>; readonly places: readonly (number | null)[]; readonly allowed: Set<string> };

/**
 * A read that is built and compiled once for each shape of what it is given (how long each list is, what is null), and then only
 * bound to new values. What the wall says of a text is kept for each way its values reach into a scope, on which alone it depends.
 * `build` may look at the shape: looking at a value throws, or is found when the wall is asked. Record 0013.
 */
export function prepared<Named extends Given, Row>(build: (db: Database, given: Named) => Read<Row>): (db: Database, given: Named) => Promise<readonly Row[]> {
  const textsOf = new WeakMap<object, Map<string, Text<Row>>>();
  return async (db, given) => {
    const gate = gateOf(db);
    if (!gate) return build(db, given).execute();
    const texts = textsOf.get(gate.origin) ?? new Map<string, Text<Row>>();
    textsOf.set(gate.origin, texts);
    const shape = shapeOf(given);
    const text = texts.get(shape) ?? toText(build(gate.behind, placeholdersFor(given)));
    remember(texts, shape, text);
    const values = valuesOf(given);
    const query = bind(text, values);
    const reaches = gate.wall?.reachesOf(values) ?? 'host';
    if (!text.allowed.has(reaches)) {
      compare(build(db, given).compile(), query);
      if (text.allowed.size >= MOST_VERDICTS) text.allowed.clear();
      text.allowed.add(reaches);
    }
    return (await gate.run(query)).rows;
  };
}

/** Stands for a value while a text is made; whoever looks into it throws. */
class Placeholder {
  readonly place: number;

  constructor(place: number) {
    this.place = place;
  }

  [Symbol.toPrimitive](): never {
    throw new Error('a prepared read looks at a value: its text may depend on nothing but the shape of what it is given');
  }
}

/** The length of each list, and which values are null. */
function shapeOf(given: Given): string {
  let shape = '';
  for (const name in given) {
    const part = given[name];
    shape += `${name}${Array.isArray(part) ? part.length : part === null ? '?' : ''} `;
  }
  return shape;
}

/** All of them in one row, as the placeholders are counted. */
function valuesOf(given: Given): readonly unknown[] {
  const values: unknown[] = [];
  for (const name in given) {
    const part = given[name];
    if (Array.isArray(part)) for (const value of part) values.push(value);
    else values.push(part);
  }
  return values;
}

/** Nulls belong to the shape and stay. */
function placeholdersFor<Named extends Given>(given: Named): Named {
  let place = 0;
  const standIn = () => new Placeholder(place++);
  const stand = Object.entries(given).map(([name, part]) => {
    if (Array.isArray(part)) return [name, part.map(standIn)];
    const single = standIn();
    return [name, part === null ? null : single];
  });
  return Object.fromEntries(stand) as Named;
}

function toText<Row>(read: Read<Row>): Text<Row> {
  const query = read.compile();
  assert(SelectQueryNode.is(query.query), 'only reads are prepared');
  return { query, places: query.parameters.map((value) => (value instanceof Placeholder ? value.place : null)), allowed: new Set() };
}

function remember<Row>(texts: Map<string, Text<Row>>, shape: string, text: Text<Row>): void {
  if (texts.has(shape)) return;
  if (texts.size >= MOST_TEXTS) texts.clear();
  texts.set(shape, text);
}

function bind<Row>({ query, places }: Text<Row>, values: readonly unknown[]): CompiledQuery<Row> {
  return { ...query, parameters: places.map((place, at) => (place === null ? query.parameters[at] : values[place])) };
}

/** What the wall let through must be, word for word and value for value, what is sent. */
function compare(passed: CompiledQuery, sent: CompiledQuery): void {
  const isSame = passed.sql === sent.sql && passed.parameters.length === sent.parameters.length;
  assert(isSame && passed.parameters.every((value, at) => value === sent.parameters[at]), `a prepared read has one text for one shape: ${sent.sql}`);
}
