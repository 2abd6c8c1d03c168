import { monthPeople } from '#app/commands/month/month-people.ts';
import type { Staff } from '#app/domain/accounts/people.ts';
import { hostScope } from '#app/domain/accounts/scope.ts';
import { type AccountId, id, type ShipmentId } from '#app/domain/shared/ids.ts';
import type { Context } from '#app/ports/context.ts';
import { draftInvoices } from '#app/use-cases/billing/draft-invoices.ts';
import { issueInvoice } from '#app/use-cases/billing/issue-invoice.ts';
import { openStore } from '#db/database.ts';
import { benchContext } from './bench-data.ts';
import { answering } from './child.ts';
import { rawSqlite } from './raw-connections.ts';
import { RawInvoices } from './raw-invoices.ts';
import type { Spent } from './store-child.ts';

/** Shipments to bill, one after the other, by the use-cases or by hand. */
export type InvoiceTask = { readonly side: 'ours' | 'raw'; readonly file: string; readonly shipments: readonly ShippedGoods[] };
export type ShippedGoods = { readonly shipmentId: string; readonly accountId: string };

type Billing = (shipment: ShippedGoods) => Promise<unknown>;
const opened = new Map<string, Billing>();

answering(async ({ side, file, shipments }: InvoiceTask): Promise<Spent> => {
  const bill = opened.get(side) ?? (side === 'ours' ? await openOurs(file) : await openRaw(file));
  opened.set(side, bill);
  const [cpu, startedMs] = [process.cpuUsage(), performance.now()];
  for (const shipment of shipments) await bill(shipment);
  const { user, system } = process.cpuUsage(cpu);
  return { count: shipments.length, ms: performance.now() - startedMs, cpuMs: (user + system) / 1_000 };
});

async function openOurs(file: string): Promise<Billing> {
  const context = benchContext(await openStore({ url: null, file }));
  const { finance } = await monthPeople(context.store.reader(hostScope('bench')), context.clock);
  return (shipment) => billOurs(context, finance, shipment);
}

/** As the worker drafts and a reviewer issues. */
async function billOurs(context: Context, finance: Staff, { shipmentId, accountId }: ShippedGoods): Promise<void> {
  for (const invoiceId of await draftInvoices(context, { shipmentId: id<ShipmentId>(shipmentId), accountId: id<AccountId>(accountId) })) {
    const issued = await issueInvoice(context, finance, { invoiceId, version: 1 });
    if (!issued.ok) throw new Error(`an invoice of the bench was refused: ${issued.refusal.kind}`);
  }
}

async function openRaw(file: string): Promise<Billing> {
  const store = await openStore({ url: null, file, readOnly: true });
  const user = await store.reader(hostScope('bench')).selectFrom('users').select('id').where('email', 'like', 'finance@%').executeTakeFirstOrThrow();
  await store.close();
  const raw = new RawInvoices(rawSqlite(file));
  return ({ shipmentId }) => raw.bill(shipmentId, user.id);
}
