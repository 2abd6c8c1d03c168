import type { Shipped } from '#app/commands/month/ship-due.ts';
import { openStore } from '#db/database.ts';
import { benchContext, workingCopy } from './bench-data.ts';
import { shipOrders } from './bench-shipments.ts';
import { startChild } from './child.ts';
import type { InvoiceTask } from './invoice-child.ts';
import { busyMs } from './machine.ts';
import { compare, type Row, type Side } from './rows.ts';
import type { Spent } from './store-child.ts';

const LINES = 50;
const INVOICES_A_ROUND = 200;

/** P12: shipments of fifty lines drafted and issued by the use-cases, against the same rows written by hand. The PDF is the worker's. */
export async function measureInvoices(scaled: string, rounds: number): Promise<Row> {
  const file = workingCopy(scaled, 'invoices');
  const shipments = await prepareShipments(file, (rounds + 1) * INVOICES_A_ROUND);
  const rawFile = workingCopy(file, 'raw-invoices');
  const child = startChild('tests/bench/invoice-child.ts', 0);
  const sideOf = (side: 'ours' | 'raw', on: string): Side => {
    let at = 0;
    return async () => {
      const next = shipments.slice(at, at + INVOICES_A_ROUND);
      at += INVOICES_A_ROUND;
      const machineMs = busyMs();
      const spent = await child.ask<InvoiceTask, Spent>({ side, file: on, shipments: next });
      return { ...spent, othersMs: busyMs() - machineMs - spent.cpuMs, p99Ms: null };
    };
  };
  const goal = {
    id: 'P12',
    name: `invoice of ${LINES} lines drafted and issued`,
    against: 'hand-written better-sqlite3, FULL: invoice, lines, counters, number, body and posting, in two transactions',
    isUpperBound: false,
    must: 0.2,
    aim: 0.4,
  };
  const note = 'The frozen body is counted on both sides; its PDF and letter are jobs and are not.';
  const row = await compare(goal, { ours: sideOf('ours', file), raw: sideOf('raw', rawFile), rounds, warmUpRounds: 1, note });
  child.stop();
  return row;
}

async function prepareShipments(file: string, orders: number): Promise<readonly Shipped[]> {
  const store = await openStore({ url: null, file });
  const shipments = await shipOrders(benchContext(store), { orders, lines: LINES });
  await store.close();
  return shipments;
}
