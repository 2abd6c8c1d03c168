import { expect, test } from 'vitest';
import type { Buyer, Staff } from '#app/domain/accounts/people.ts';
import { hostScope } from '#app/domain/accounts/scope.ts';
import { type Audience, audienceText } from '#app/domain/catalog/decide-audience.ts';
import type { OwnGoodsKind } from '#app/domain/catalog/decide-own-goods.ts';
import { day, instant } from '#app/domain/shared/days.ts';
import { type ItemId, id } from '#app/domain/shared/ids.ts';
import { workOnce } from '#app/jobs/worker.ts';
import { browseItems } from '#app/use-cases/catalog/browse-items.ts';
import { changeAudience } from '#app/use-cases/catalog/change-audience.ts';
import { changeOwnGoods } from '#app/use-cases/catalog/change-own-goods.ts';
import { openItem } from '#app/use-cases/catalog/open-item.ts';
import { showItem } from '#app/use-cases/catalog/show-item.ts';
import type { Store } from '#db/database.ts';
import { checkListingAgrees } from '#db/invariants/listing-agrees.ts';
import { findAudience } from '#db/queries/catalog/audience.ts';
import { findOwnGoods } from '#db/queries/catalog/own-goods.ts';
import { aBuyer, aGroup, anAccount, anItem, aSite, aStaff, insert, theWarehouse } from '#tests/support/builders.ts';
import { aContext } from '#tests/support/context.ts';
import { onBoth } from '#tests/support/stores.ts';

const host = hostScope('test');
const ALL: Audience = { isForAll: true, opensOn: null, keptFrom: [] };

async function aShop(store: Store) {
  await insert(store, 'host_facts', { name: 'zone', value: 'Europe/London' });
  await theWarehouse(store);
  const mugs = await aGroup(store, { code: 'mugs' });
  const key = await anAccount(store, { class: 'key' });
  const standard = await anAccount(store, { class: 'standard' });
  const mug = await anItem(store, { sku: 'MUG', group_id: mugs.id });
  await anItem(store, { sku: 'JUG', group_id: mugs.id });
  const buyerOf = async ({ id: parent, class: its }: typeof key) =>
    aBuyer(store, { accountId: parent, siteId: (await aSite(store, { parent_id: parent, class: its })).id });
  const [ofKey, ofStandard] = [await buyerOf(key), await buyerOf(standard)];
  const context = aContext(store);
  const admin = await aStaff(store);
  /** Codes in the list of the group, and how many the group says it has. */
  const seen = async (buyer: Buyer): Promise<readonly string[]> => {
    const outcome = await browseItems(context, buyer, { group: 'mugs', query: '', only: null, page: 1, size: 24 });
    if (!outcome.ok) return expect.fail('there is such a group');
    expect(outcome.value.groups.find(({ code }) => code === 'mugs')?.count).toBe(outcome.value.rows.length);
    return outcome.value.rows.map(({ sku }) => sku).sort();
  };
  const open = async (audience: Partial<Audience>, by: Staff = admin) => {
    const now = (await findAudience(store.reader(host), 'MUG'))?.audience ?? ALL;
    return changeAudience(context, by, { sku: 'MUG', audience: { ...now, ...audience }, seen: audienceText(now) });
  };
  const list = (act: 'add' | 'drop', kind: OwnGoodsKind, code = 'mug', by: Staff = admin) =>
    changeOwnGoods(context, by, { account: standard.code, act, kind, code, reason: 'launch' });
  return { context, key, standard, mug, ofKey, ofStandard, admin, seen, open, list };
}

onBoth('who sees what', (openStore) => {
  test('an item kept from a class is nowhere for it, unless it is granted; kept from one account it goes for that one alone', async () => {
    const store = await openStore();
    const { seen, open, list, ofKey, ofStandard } = await aShop(store);
    expect(await open({ keptFrom: ['standard'] })).toMatchObject({ ok: true });
    expect([await seen(ofKey), await seen(ofStandard)]).toEqual([['JUG', 'MUG'], ['JUG']]);
    expect(await list('add', 'granted')).toEqual({ ok: true, value: { sku: 'MUG' } });
    expect(await seen(ofStandard)).toEqual(['JUG', 'MUG']);
    expect(await list('add', 'excluded')).toMatchObject({ ok: true });
    expect([await seen(ofKey), await seen(ofStandard)]).toEqual([['JUG', 'MUG'], ['JUG']]);
    expect(await list('drop', 'excluded')).toMatchObject({ ok: true });
    expect(await list('drop', 'granted')).toMatchObject({ ok: true });
    expect(await seen(ofStandard)).toEqual(['JUG']);
    expect(await checkListingAgrees(store.reader(host))).toEqual([]);
  });

  test('an item in early access opens to all on its day, by the worker, once', async () => {
    const store = await openStore();
    const { context, seen, open, list, ofKey, ofStandard } = await aShop(store);
    expect(await open({ isForAll: false, opensOn: day('2026-03-20') })).toMatchObject({ ok: true });
    expect(await list('add', 'granted')).toMatchObject({ ok: true });
    expect([await seen(ofKey), await seen(ofStandard)]).toEqual([['JUG'], ['JUG', 'MUG']]);
    context.clock.set(instant('2026-03-19T23:59:59.000Z'));
    expect(await workOnce(context, 'w')).toBe(false);
    context.clock.set(instant('2026-03-20T00:00:00.000Z'));
    expect(await workOnce(context, 'w')).toBe(true);
    expect([await seen(ofKey), await seen(ofStandard)]).toEqual([
      ['JUG', 'MUG'],
      ['JUG', 'MUG'],
    ]);
    expect((await findAudience(store.reader(host), 'MUG'))?.audience).toEqual(ALL);
    const trail = await store.reader(host).selectFrom('audit_rows').select(['action', 'actor_id']).where('action', '=', 'item-opened').execute();
    expect(trail).toEqual([{ action: 'item-opened', actor_id: null }]);
    expect(await checkListingAgrees(store.reader(host))).toEqual([]);
  });

  test('a day moved meanwhile is not opened on the old one', async () => {
    const store = await openStore();
    const { context, seen, open, mug, ofKey } = await aShop(store);
    await open({ isForAll: false, opensOn: day('2026-03-20') });
    await open({ opensOn: day('2026-04-01') });
    context.clock.set(instant('2026-03-25T09:00:00.000Z'));
    expect(await workOnce(context, 'w')).toBe(true);
    expect(await workOnce(context, 'w')).toBe(false);
    expect(await seen(ofKey)).toEqual(['JUG']);
    await openItem(context, { itemId: id<ItemId>(mug.id) });
    expect(await seen(ofKey)).toEqual(['JUG']);
  });

  test('a replacement that is kept from an account is not named to it, and one granted to it is', async () => {
    const store = await openStore();
    const { context, open, mug, ofKey, ofStandard } = await aShop(store);
    await open({ keptFrom: ['standard'] });
    await anItem(store, { sku: 'OLD', status: 'discontinued', replaced_by_id: mug.id });
    const replacement = async (buyer: Buyer) =>
      (await showItem(context, buyer, { sku: 'OLD', quantity: '', unit: '', locale: 'en-GB' }))?.goods.replacedBy?.sku;
    expect([await replacement(ofKey), await replacement(ofStandard)]).toEqual(['MUG', undefined]);
  });

  test('is decided by an administrator, and an account’s own lists by who looks after it', async () => {
    const store = await openStore();
    const { context, standard, open, list, admin } = await aShop(store);
    const manager = await aStaff(store, ['account-manager']);
    expect(await open({ keptFrom: ['growth'] }, manager)).toMatchObject({ refusal: { kind: 'not-allowed' } });
    expect(await list('add', 'excluded', 'MUG', manager)).toMatchObject({ refusal: { kind: 'no-such-account' } });
    expect(await findOwnGoods(store.reader(manager.scope), manager, standard.code)).toBeNull();
    expect(await list('add', 'excluded', 'NOPE')).toMatchObject({ refusal: { kind: 'unknown-item' } });
    expect(await list('add', 'excluded')).toMatchObject({ ok: true });
    expect(await findOwnGoods(store.reader(admin.scope), admin, standard.code)).toMatchObject({
      granted: [],
      excluded: [{ sku: 'MUG', isSold: true, reason: 'launch' }],
    });
    expect(await changeAudience(context, admin, { sku: 'NOPE', audience: ALL, seen: '' })).toMatchObject({ refusal: { kind: 'no-such-item' } });
  });
});
