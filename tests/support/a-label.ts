import type { Buyer, Supplier } from '#app/domain/accounts/people.ts';
import { hostScope } from '#app/domain/accounts/scope.ts';
import type { LabelCard } from '#app/domain/catalog/label/label-card.ts';
import { LABEL_POINTS } from '#app/domain/catalog/label/label-card.ts';
import { day } from '#app/domain/shared/days.ts';
import { handleJob } from '#app/jobs/handle-job.ts';
import { openLabelProgram } from '#app/use-cases/catalog/label/open-label-program.ts';
import { saveLabelVersion } from '#app/use-cases/catalog/label/save-label-version.ts';
import { sendLabelVersion } from '#app/use-cases/catalog/label/send-label-version.ts';
import { uploadArtwork } from '#app/use-cases/catalog/label/upload-artwork.ts';
import type { Store } from '#db/database.ts';
import { findLabelLife } from '#db/repositories/catalog/label/label-programs.ts';
import type { AccountRow, ItemRow } from '#db/schema.ts';
import { anSvg } from './artwork.ts';
import { aBuyer, anAccount, anItem, aSupplier } from './builders.ts';
import type { TestContext } from './context.ts';

/** A card with everything said and every box ticked. */
export const FULL_CARD: LabelCard = {
  partNumber: 'KH-0702',
  productName: 'Candle, spiced orange and clove',
  brand: 'Keane Home',
  gtin: '5391234507027',
  packaging: 'Kraft sleeve, 6 in a tray',
  features: [{ name: 'Net weight', value: '220 g' }],
  validFrom: day('2026-03-05'),
  markets: ['GB', 'IE'],
  checks: (['GB', 'IE'] as const).flatMap((market) => LABEL_POINTS.map((point) => ({ market, point }))),
};

export type LabelWorld = {
  readonly supplier: Supplier;
  readonly approver: Buyer;
  readonly account: AccountRow;
  readonly item: ItemRow;
};

/** A supplier with an item, and an account with somebody who approves. */
export async function aLabelWorld(store: Store, given: Partial<LabelWorld> = {}): Promise<LabelWorld> {
  const supplier = given.supplier ?? (await aSupplier(store));
  const account = given.account ?? (await anAccount(store));
  const item = given.item ?? (await anItem(store, { supplier_id: supplier.supplierId }));
  const approver = given.approver ?? (await aBuyer(store, { accountId: account.id, roles: ['approver'] }));
  return { supplier, account, item, approver };
}

/** The number of a program just opened, with its first draft. */
export async function anOpenLabel(context: TestContext, { supplier, approver, account, item }: LabelWorld): Promise<string> {
  const opened = await openLabelProgram(context, supplier, { sku: item.sku, account: account.code, approver: approver.email });
  if (!opened.ok) throw new Error(`not opened: ${opened.refusal.kind}`);
  return opened.value.number;
}

/** Fills the open draft of a program, gives it artwork, has that drawn, and sends it. */
export async function sendLabel(
  context: TestContext,
  { supplier }: LabelWorld,
  { number, card = FULL_CARD, artwork = anSvg() }: { readonly number: string; readonly card?: LabelCard; readonly artwork?: Uint8Array },
): Promise<{ readonly version: number; readonly hash: string }> {
  await fillLabel(context, supplier, { number, card, artwork });
  const sent = await sendLabelVersion(context, supplier, { number, revision: (await newestOf(context, supplier, number)).revision });
  if (!sent.ok) throw new Error(`not sent: ${JSON.stringify(sent.refusal)}`);
  return sent.value;
}

export async function fillLabel(
  context: TestContext,
  supplier: Supplier,
  { number, card = FULL_CARD, artwork = anSvg() }: { readonly number: string; readonly card?: LabelCard; readonly artwork?: Uint8Array },
): Promise<void> {
  const { revision } = await newestOf(context, supplier, number);
  const saved = await saveLabelVersion(context, supplier, { number, revision, card });
  if (!saved.ok) throw new Error(`not saved: ${saved.refusal.kind}`);
  const uploaded = await uploadArtwork(context, supplier, { number, fileName: 'label.svg', content: artwork });
  if (!uploaded.ok) throw new Error(`not uploaded: ${uploaded.refusal.kind}`);
  await doLabelJobs(context);
}

export async function newestOf(context: TestContext, supplier: Supplier, number: string) {
  const life = await findLabelLife(context.store.reader(supplier.scope), { kind: 'supplier', supplierId: supplier.supplierId }, number);
  const newest = life?.versions.at(-1);
  if (!newest) throw new Error(`no version of ${number}`);
  return newest;
}

/** Does what is enqueued about label programs, in its order, once. */
export async function doLabelJobs(context: TestContext): Promise<void> {
  const db = context.store.reader(hostScope('test'));
  const jobs = await db
    .selectFrom('jobs')
    .selectAll()
    .where('kind', 'in', ['draw-label', 'send-label-letter'])
    .where('status', '=', 'waiting')
    .orderBy('id')
    .execute();
  for (const job of jobs) {
    await handleJob(context, { id: job.id, kind: job.kind, payload: JSON.parse(job.payload), attempts: 1, maxAttempts: 8 });
    await context.store.transaction(hostScope('test'), (tx) =>
      tx.updateTable('jobs').set({ status: 'done', done_at: job.created_at }).where('id', '=', job.id).execute(),
    );
  }
}
