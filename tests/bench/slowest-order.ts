import { figureRow, type Row } from './rows.ts';

/** The slowest of 8 connections at Vendure 3.7.3 with 5,000 products, in milliseconds: of the sitting of 2026, not of this run. */
const VENDURE_P99_MS: Readonly<Record<string, number>> = { P6: 2_810, P7: 1_195, P8: 3_593 };

/** P9: the slowest order of each of these rows against Vendure's on the same database; the worst of them counts. */
export function slowestOrder(rows: readonly Row[]): Row {
  const held = rows.flatMap(({ id, name, ours, othersCores }) => {
    const [p99Ms, vendureMs] = [ours?.p99Ms ?? null, VENDURE_P99_MS[id]];
    return p99Ms === null || vendureMs === undefined ? [] : [{ name, p99Ms, vendureMs, ratio: p99Ms / vendureMs, othersCores: othersCores ?? 0 }];
  });
  const goal = {
    id: 'P9',
    name: 'slowest order (p99), 8 connections',
    against: "Vendure's on the same database, figures of another sitting",
    isUpperBound: true,
    must: 0.1,
    aim: 0.04,
  };
  const told = held.map(({ name, p99Ms, vendureMs }) => `${name}: ${p99Ms.toFixed(0)} ms, Vendure ${vendureMs}.`);
  return figureRow(goal, Math.max(...held.map(({ ratio }) => ratio)), {
    note: told.join(' '),
    othersCores: Math.max(...held.map(({ othersCores }) => othersCores)),
  });
}
