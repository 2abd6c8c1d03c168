import { expect, test } from 'vitest';
import { day } from '#app/domain/shared/days.ts';
import { approveLabelVersion } from '#app/use-cases/catalog/label/decide-label-version.ts';
import { checkLines } from '#app/use-cases/ordering/check-lines.ts';
import type { Store } from '#db/database.ts';
import { findOrder } from '#db/queries/ordering/order.ts';
import { aLabelWorld, anOpenLabel, FULL_CARD, sendLabel } from '#tests/support/a-label.ts';
import { aBuyer, aListPrice, anItem, aSupplier, stock } from '#tests/support/builders.ts';
import { aContext } from '#tests/support/context.ts';
import { aHost, order, typed } from '#tests/support/ordering.ts';
import { onBoth } from '#tests/support/stores.ts';

/** An account that buys, at a site below it, an item with a program whose first version it has approved or not. */
async function aLabelShop(store: Store, { isPublic, isApproved }: { readonly isPublic: boolean; readonly isApproved: boolean }) {
  await aHost(store);
  const supplier = await aSupplier(store);
  const item = await anItem(store, { supplier_id: supplier.supplierId, sku: 'TIN', is_public: isPublic ? 1 : 0 });
  await aListPrice(store, { itemId: item.id });
  await stock(store, { itemId: item.id, onHand: 1_000 });
  const world = await aLabelWorld(store, { supplier, item });
  const context = aContext(store);
  const number = await anOpenLabel(context, world);
  const { version, hash } = await sendLabel(context, world, { number, card: { ...FULL_CARD, validFrom: day('2026-03-10') } });
  if (isApproved) await approveLabelVersion(context, world.approver, { number, version, hash, note: '' });
  const buyer = await aBuyer(store, { siteId: world.approver.siteId });
  const other = await aBuyer(store);
  const judge = async (code: string, on: string, who = buyer) => {
    const { verdicts } = await checkLines(context, who, { lines: [typed(code, 12)], requestedOn: day(on), locale: 'en-GB' });
    return verdicts[0];
  };
  return { context, buyer, other, number, judge };
}

onBoth('ordering a label good', (open) => {
  test('keeps the version in force on the delivery day with the line, under the account’s own part number', async () => {
    const store = await open();
    const { context, buyer, number } = await aLabelShop(store, { isPublic: false, isApproved: true });
    const placed = await order(context, buyer, [typed('KH-0702', 12)], { requestedOn: day('2026-03-10') });
    if (!placed.ok) return expect.fail(`refused: ${JSON.stringify(placed.refusal)}`);
    const page = await findOrder(store.reader(buyer.scope), placed.value.number, buyer.scope.accounts);
    expect(page?.lines.map(({ sku, accountCode, label }) => ({ sku, accountCode, label }))).toEqual([
      { sku: 'TIN', accountCode: 'KH-0702', label: { program: number, version: 1 } },
    ]);
  });

  test('is refused before its first day, and the day is named', async () => {
    const store = await open();
    const { judge, number } = await aLabelShop(store, { isPublic: false, isApproved: true });
    expect(await judge('TIN', '2026-03-09')).toMatchObject({
      kind: 'problem',
      problem: { kind: 'label-not-approved', program: number, firstDay: '2026-03-10' },
    });
  });

  test('of everybody’s item binds its account alone: others order it plain and learn nothing', async () => {
    const store = await open();
    const { judge, other, number } = await aLabelShop(store, { isPublic: true, isApproved: true });
    expect(await judge('TIN', '2026-03-09')).toMatchObject({ kind: 'problem', problem: { kind: 'label-not-approved', program: number } });
    expect(await judge('TIN', '2026-03-10')).toMatchObject({ kind: 'good', line: { label: { program: number, version: 1 } } });
    const plain = await judge('TIN', '2026-03-09', other);
    expect(plain).toMatchObject({ kind: 'good', line: { label: null } });
    expect(JSON.stringify(plain)).not.toContain(number);
    expect(await judge('KH-0702', '2026-03-10', other)).toMatchObject({ kind: 'problem', problem: { kind: 'unknown-item' } });
  });

  test('a supplier that opens a program keeps nobody from ordering what everybody may, and shows nobody an item of its own', async () => {
    const store = await open();
    const everybodys = await aLabelShop(store, { isPublic: true, isApproved: false });
    expect(await everybodys.judge('TIN', '2026-03-10')).toMatchObject({ kind: 'good', line: { label: null } });
    const later = await open();
    const own = await aLabelShop(later, { isPublic: false, isApproved: false });
    expect(await own.judge('TIN', '2026-03-10')).toMatchObject({ kind: 'problem', problem: { kind: 'unknown-item' } });
  });
});
