import { expect, test } from 'vitest';
import { hostScope } from '#app/domain/accounts/scope.ts';
import { labelSideOf } from '#app/domain/catalog/label/label-pins.ts';
import { instant } from '#app/domain/shared/days.ts';
import { answerPin, pinLabel } from '#app/use-cases/catalog/label/pin-label.ts';
import type { Store } from '#db/database.ts';
import { listLabels } from '#db/queries/catalog/label/label-list.ts';
import { findLabelPage, findVersionFile, findVersionPicture } from '#db/queries/catalog/label/label-page.ts';
import { aLabelWorld, anOpenLabel, doLabelJobs, fillLabel, type LabelWorld, sendLabel } from '#tests/support/a-label.ts';
import { aBuyer } from '#tests/support/builders.ts';
import { aContext } from '#tests/support/context.ts';
import { onBoth } from '#tests/support/stores.ts';

const NOW = instant('2026-03-04T12:00:00.000Z');
const place = { xPerMille: 100, yPerMille: 900 };

const pageOf = (store: Store, person: LabelWorld['approver'] | LabelWorld['supplier'], number: string) =>
  findLabelPage(store.reader(person.scope), labelSideOf(person), { number, now: NOW });

onBoth('both sides talk about a point of a version', (open) => {
  test('one sets a pin, the other answers, and the one who set it says when it is settled', async () => {
    const store = await open();
    const world = await aLabelWorld(store);
    const context = aContext(store);
    const number = await anOpenLabel(context, world);
    const { version } = await sendLabel(context, world, { number });
    expect(await pinLabel(context, world.approver, { number, version, ...place, text: 'Is 42 hours measured?' })).toEqual({ ok: true, value: { pin: 1 } });
    expect(await pinLabel(context, world.approver, { number, version, ...place, text: 'And this?' })).toEqual({ ok: true, value: { pin: 2 } });
    expect(await answerPin(context, world.supplier, { number, pin: 1, text: 'On six candles', settles: true })).toEqual({
      ok: false,
      refusal: { kind: 'not-yours-to-settle', side: 'account' },
    });
    expect(await answerPin(context, world.supplier, { number, pin: 1, text: 'On six candles', settles: false })).toMatchObject({ ok: true });
    expect(await answerPin(context, world.approver, { number, pin: 1, text: 'Thank you', settles: true })).toMatchObject({ ok: true });
    const [first, second] = (await pageOf(store, world.supplier, number))?.pins ?? [];
    expect(first).toMatchObject({ pin: 1, isOpen: false, ...place, notes: [{ by: world.approver.name }, { by: world.supplier.name }, { text: 'Thank you' }] });
    expect(second).toMatchObject({ pin: 2, isOpen: true });
    expect(await answerPin(context, world.supplier, { number, pin: 1, text: 'One more thing', settles: false })).toMatchObject({ ok: true });
    expect((await pageOf(store, world.approver, number))?.pins[0]?.isOpen).toBe(true);
    await doLabelJobs(context);
    const letters = await store.reader(hostScope('test')).selectFrom('letters').select(['recipient', 'text']).where('subject', 'like', '%version 1%').execute();
    expect(letters.filter(({ recipient }) => recipient === world.supplier.email)).toHaveLength(3);
    expect(letters.some(({ recipient, text }) => recipient === world.approver.email && text.includes('“One more thing”'))).toBe(true);
  });

  test('nobody else takes part: other accounts, other suppliers, whoever only pays, whoever is below', async () => {
    const store = await open();
    const world = await aLabelWorld(store);
    const other = await aLabelWorld(store);
    const context = aContext(store);
    const number = await anOpenLabel(context, world);
    const say = { number, ...(await sendLabel(context, world, { number })), ...place, text: 'Hello' };
    const payables = await aBuyer(store, { accountId: world.account.id, roles: ['payables'] });
    const below = await aBuyer(store, { siteId: world.approver.siteId, roles: ['buyer'] });
    expect(await pinLabel(context, other.approver, say)).toEqual({ ok: false, refusal: { kind: 'no-such-program' } });
    expect(await pinLabel(context, other.supplier, say)).toEqual({ ok: false, refusal: { kind: 'no-such-program' } });
    expect(await pinLabel(context, payables, say)).toEqual({ ok: false, refusal: { kind: 'not-allowed' } });
    expect(await pinLabel(context, below, say)).toEqual({ ok: false, refusal: { kind: 'of-account-above', account: world.account.name } });
    expect(await answerPin(context, world.approver, { number, pin: 9, text: 'Hello', settles: false })).toEqual({
      ok: false,
      refusal: { kind: 'no-such-pin' },
    });
  });
});

onBoth('what an account sees of its programs', (open) => {
  test('is nothing before the first version is sent: no page, no row, no picture, no file', async () => {
    const store = await open();
    const world = await aLabelWorld(store);
    const context = aContext(store);
    const number = await anOpenLabel(context, world);
    await fillLabel(context, world.supplier, { number });
    const [db, side] = [store.reader(world.approver.scope), labelSideOf(world.approver)];
    const list = () => listLabels(db, side, { q: '', page: 1, show: 'all', now: NOW });
    expect(await pageOf(store, world.approver, number)).toBeNull();
    expect(await findVersionPicture(db, side, { number, version: 1, against: null })).toBeNull();
    expect(await findVersionFile(db, side, { number, version: 1 })).toBeNull();
    expect((await list()).total).toBe(0);
    expect(await pinLabel(context, world.approver, { number, version: 1, ...place, text: 'Hello' })).toEqual({
      ok: false,
      refusal: { kind: 'no-such-version' },
    });
  });

  test('is all that was sent, and a row that waits for it; the supplier sees whose it is', async () => {
    const store = await open();
    const world = await aLabelWorld(store);
    const context = aContext(store);
    const number = await anOpenLabel(context, world);
    await sendLabel(context, world, { number });
    const [db, side] = [store.reader(world.approver.scope), labelSideOf(world.approver)];
    expect(await listLabels(db, side, { q: 'keane candle', page: 1, show: 'waiting', now: NOW })).toMatchObject({
      total: 1,
      counts: { waiting: 1, all: 1, retired: 0 },
      rows: [{ number, standing: { state: 'in-review', waitsFor: 'account' }, since: '2026-03-04', supplierName: expect.any(String) }],
    });
    expect((await listLabels(db, side, { q: 'nothing such', page: 1, show: 'all', now: NOW })).total).toBe(0);
    expect((await findVersionFile(db, side, { number, version: 1 }))?.fileName).toBe('label.svg');
    expect(
      Buffer.from((await findVersionPicture(db, side, { number, version: 1, against: null })) ?? [])
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
    const suppliers = await listLabels(store.reader(world.supplier.scope), labelSideOf(world.supplier), { q: '', page: 1, show: 'all', now: NOW });
    expect(suppliers.rows).toMatchObject([{ accountName: world.account.name, standing: { waitsFor: 'account' } }]);
  });
});
