import type { Buyer } from '#app/domain/accounts/people.ts';
import { type Child, startChild } from '#tests/bench/child.ts';
import { createDatabase, deadlocksIn } from '#tests/support/postgres-databases.ts';
import type { PostgresServer } from '#tests/support/postgres-server.ts';
import type { Counted, OversellTask, Placed, Sale } from './oversell-child.ts';
import { emptyFile } from './proving-places.ts';

/** Where it is sold. url null: in a SQLite file. */
export type Place = { readonly name: string; readonly url: string | null; readonly processes: 1 | 2 };
/**
 * So many buyers who want so much each of an item there are so many units of. rush: all have seen it in stock before the first one
 * presses, or each looks and presses as fast as it can.
 */
export type Crowd = {
  readonly buyers: number;
  readonly units: number;
  readonly each: number;
  readonly repeats: number;
  readonly rush: 'all-have-seen' | 'look-and-press';
};
/** exact: how often every unit was sold, once, and all others were asked again. deadlocks: null where the database counts none. */
export type SoldOut = {
  readonly exact: number;
  readonly pressedAgain: number;
  readonly errors: readonly string[];
  readonly deadlocks: number | null;
  readonly violations: readonly string[];
};

type Ask = <Answer>(child: Child, task: OversellTask) => Promise<Answer>;
const ask: Ask = (child, task) => child.ask(task);

/** Both databases, and PostgreSQL by two processes, each empty and of its own. */
export async function sellingPlaces(postgres: PostgresServer, name: string): Promise<readonly Place[]> {
  return [
    { name: 'SQLite, one process', url: null, processes: 1 },
    { name: 'PostgreSQL, one process', url: await createDatabase(postgres.url, `${name}_one`), processes: 1 },
    { name: 'PostgreSQL, two processes', url: await createDatabase(postgres.url, `${name}_two`), processes: 2 },
  ];
}

/** Sells out as often as asked, each time other items that all type in different orders. */
export async function sellOut({ url, processes }: Place, crowd: Crowd): Promise<SoldOut> {
  const file = emptyFile('oversell');
  const children = Array.from({ length: processes }, () => startChild('tests/proofs/oversell-child.ts', 0));
  const [first] = children;
  if (!first) throw new Error('at least one process sells');
  for (const child of children) await ask(child, { kind: 'open', url, file });
  const buyers = await ask<readonly Buyer[]>(first, { kind: 'buyers', count: crowd.buyers });
  const sales: Outcome[] = [];
  for (let repeat = 0; repeat < crowd.repeats; repeat++) {
    const sale = { sku: `SCARCE-${repeat}`, others: [`MUG-${repeat}`, `JUG-${repeat}`], each: crowd.each };
    sales.push(await sellOnce([first, ...children.slice(1)], { buyers, sale, crowd }));
  }
  const violations = await ask<readonly string[]>(first, { kind: 'verify' });
  const deadlocks = url === null ? null : await deadlocksIn(url);
  for (const child of children) child.stop();
  return {
    exact: sales.filter(({ isExact }) => isExact).length,
    pressedAgain: sales.reduce((sum, sale) => sum + sale.pressedAgain, 0),
    errors: sales.flatMap((sale) => sale.errors),
    deadlocks,
    violations,
  };
}

type Outcome = { readonly isExact: boolean; readonly pressedAgain: number; readonly errors: readonly string[] };
type Selling = { readonly buyers: readonly Buyer[]; readonly sale: Sale; readonly crowd: Crowd };

async function sellOnce(children: readonly [Child, ...Child[]], { buyers, sale, crowd }: Selling): Promise<Outcome> {
  await ask(children[0], { kind: 'items', sale, units: crowd.units });
  const crowds = children.map((child, at) => ({ child, buyers: buyers.filter((_, place) => place % children.length === at) }));
  if (crowd.rush === 'all-have-seen') await Promise.all(crowds.map(({ child, buyers }) => ask(child, { kind: 'see', sale, buyers })));
  const press = (own: readonly Buyer[]): OversellTask => (crowd.rush === 'all-have-seen' ? { kind: 'place' } : { kind: 'see-and-place', sale, buyers: own });
  const placed = await Promise.all(crowds.map(({ child, buyers }) => ask<Placed>(child, press(buyers))));
  const counted = await ask<Counted>(children[0], { kind: 'count', sale });
  const accepted = placed.reduce((sum, each) => sum + each.accepted, 0);
  const asked = placed.reduce((sum, each) => sum + each.asked, 0);
  const served = crowd.units / crowd.each;
  const isCounted = counted.onHand === crowd.units && counted.reserved === crowd.units && counted.promised === crowd.units;
  return {
    isExact: accepted === served && asked === crowd.buyers - served && isCounted,
    pressedAgain: placed.reduce((sum, each) => sum + each.pressedAgain, 0),
    errors: placed.flatMap((each) => each.errors),
  };
}
