import { expect, test } from 'vitest';
import { hostScope } from '#app/domain/accounts/scope.ts';
import { programStanding } from '#app/domain/catalog/label/label-standing.ts';
import { day } from '#app/domain/shared/days.ts';
import { id, type LabelProgramId } from '#app/domain/shared/ids.ts';
import { approveLabelVersion, requestLabelChanges } from '#app/use-cases/catalog/label/decide-label-version.ts';
import { drawLabel } from '#app/use-cases/catalog/label/draw-label.ts';
import { openLabelProgram } from '#app/use-cases/catalog/label/open-label-program.ts';
import { saveLabelVersion } from '#app/use-cases/catalog/label/save-label-version.ts';
import { sendLabelLetter } from '#app/use-cases/catalog/label/send-label-letter.ts';
import { sendLabelVersion } from '#app/use-cases/catalog/label/send-label-version.ts';
import { startLabelVersion } from '#app/use-cases/catalog/label/start-label-version.ts';
import { uploadArtwork } from '#app/use-cases/catalog/label/upload-artwork.ts';
import { findLabelPicture, loadPicturesKnown } from '#db/repositories/catalog/label/label-files.ts';
import { findLabelLife } from '#db/repositories/catalog/label/label-programs.ts';
import { aLabelWorld, anOpenLabel, doLabelJobs, FULL_CARD, fillLabel, newestOf, sendLabel } from '#tests/support/a-label.ts';
import { anSvg } from '#tests/support/artwork.ts';
import { aBuyer, aSupplier } from '#tests/support/builders.ts';
import { aContext } from '#tests/support/context.ts';
import { onBoth } from '#tests/support/stores.ts';

const host = hostScope('test');

onBoth('a supplier opens a label program', (open) => {
  test('for an own item and an account it knows somebody at', async () => {
    const store = await open();
    const world = await aLabelWorld(store);
    const context = aContext(store);
    const number = await anOpenLabel(context, world);
    const life = await findLabelLife(store.reader(world.supplier.scope), { kind: 'supplier', supplierId: world.supplier.supplierId }, number);
    expect(life).toMatchObject({ accountId: world.account.id, accountName: world.account.name, sku: world.item.sku, retiredOn: null });
    expect(life?.versions).toMatchObject([{ version: 1, revision: 1, artwork: null, state: { status: 'draft' }, card: { productName: world.item.name } }]);
    expect(programStanding({ versions: life?.versions ?? [], retiredOn: null }, day('2026-03-04'))).toEqual({
      state: 'draft',
      inForce: null,
      waitsFor: 'supplier',
    });
  });

  test('and is not told which of number and address is wrong', async () => {
    const store = await open();
    const world = await aLabelWorld(store);
    const other = await aLabelWorld(store);
    const buyer = await aBuyer(store, { accountId: world.account.id, roles: ['buyer'] });
    const tried = [
      { sku: world.item.sku, account: world.account.code, approver: other.approver.email },
      { sku: world.item.sku, account: 'A00000000', approver: world.approver.email },
      { sku: world.item.sku, account: world.account.code, approver: buyer.email },
    ];
    for (const command of tried)
      expect(await openLabelProgram(aContext(store), world.supplier, command)).toEqual({ ok: false, refusal: { kind: 'no-such-approver' } });
  });

  test('once for an item and account, and for no item of another supplier', async () => {
    const store = await open();
    const world = await aLabelWorld(store);
    const context = aContext(store);
    const number = await anOpenLabel(context, world);
    const command = { sku: world.item.sku, account: world.account.code, approver: world.approver.email };
    expect(await openLabelProgram(context, world.supplier, command)).toEqual({ ok: false, refusal: { kind: 'open-already', number } });
    expect(await openLabelProgram(context, await aSupplier(store), command)).toEqual({ ok: false, refusal: { kind: 'no-such-item' } });
  });
});

onBoth('a version is made', (open) => {
  test('saved once: a slower colleague is shown what stands now', async () => {
    const store = await open();
    const world = await aLabelWorld(store);
    const context = aContext(store);
    const number = await anOpenLabel(context, world);
    const save = (card = FULL_CARD) => saveLabelVersion(context, world.supplier, { number, revision: 1, card });
    expect(await save()).toMatchObject({ ok: true });
    expect(await save({ ...FULL_CARD, brand: 'Other' })).toMatchObject({
      ok: false,
      refusal: { kind: 'changed-meanwhile', revision: 2, now: { brand: 'Keane Home' } },
    });
    expect(await saveLabelVersion(context, world.supplier, { number, revision: 2, card: { ...FULL_CARD, gtin: '5391234507028' } })).toEqual({
      ok: false,
      refusal: { kind: 'gtin-wrong', ends: '7' },
    });
  });

  test('its artwork is drawn by the worker and compared with the one before', async () => {
    const store = await open();
    const world = await aLabelWorld(store);
    const context = aContext(store);
    const number = await anOpenLabel(context, world);
    const first = await sendLabel(context, world, { number });
    await requestLabelChanges(context, world.approver, { number, ...first, note: 'Brand line higher' });
    await startLabelVersion(context, world.supplier, number);
    await fillLabel(context, world.supplier, { number, artwork: anSvg('Brand line higher') });
    const life = await findLabelLife(store.reader(world.approver.scope), { kind: 'account', accounts: world.approver.scope.lineage }, number);
    if (!life) return expect.fail('the account sees the program');
    const hashes = life.versions.map((version) => version.artwork?.sha256 ?? '');
    const known = await loadPicturesKnown(store.reader(world.approver.scope), life);
    expect(known.map(({ sha256, against }) => [sha256, against]).sort()).toEqual(
      [
        [hashes[0], null],
        [hashes[1], null],
        [hashes[1], hashes[0]],
      ].sort(),
    );
    expect(known.every(({ view }) => view.kind === 'drawn')).toBe(true);
    const png = await findLabelPicture(store.reader(world.supplier.scope), life, { sha256: hashes[1] ?? '', against: hashes[0] ?? '' });
    expect(
      Buffer.from(png ?? [])
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
  });

  test('what cannot be drawn is said, and a comparison waits for both pictures', async () => {
    const store = await open();
    const world = await aLabelWorld(store);
    const context = aContext(store);
    const number = await anOpenLabel(context, world);
    const broken = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><g></svg>');
    expect(await uploadArtwork(context, world.supplier, { number, fileName: 'label.svg', content: broken })).toMatchObject({ ok: true });
    const { artwork } = await newestOf(context, world.supplier, number);
    const { id: programId } = await store.reader(host).selectFrom('label_programs').select('id').executeTakeFirstOrThrow();
    const draw = { programId: id<LabelProgramId>(programId), sha256: artwork?.sha256 ?? '' };
    await expect(drawLabel(context, { ...draw, against: 'b'.repeat(64) })).rejects.toThrow('not drawn yet');
    await drawLabel(context, { ...draw, against: null });
    await drawLabel(context, { ...draw, against: null });
    const rows = await store.reader(host).selectFrom('label_pictures').select(['problem', 'base64']).execute();
    expect(rows).toEqual([{ problem: 'damaged', base64: null }]);
    expect(await sendLabelVersion(context, world.supplier, { number, revision: 2 })).toMatchObject({
      refusal: { kind: 'unfinished', missing: expect.arrayContaining([{ kind: 'artwork-refused' }]) },
    });
  });

  test('what is no artwork is refused and not kept', async () => {
    const store = await open();
    const world = await aLabelWorld(store);
    const context = aContext(store);
    const number = await anOpenLabel(context, world);
    const upload = (fileName: string, content: Uint8Array) => uploadArtwork(context, world.supplier, { number, fileName, content });
    expect(await upload('label.svg', anSvg('x', '<script/>'))).toEqual({ ok: false, refusal: { kind: 'active-svg', what: 'script' } });
    expect(await upload('label.png', anSvg())).toEqual({ ok: false, refusal: { kind: 'other-ending', found: 'svg', ending: 'png' } });
    expect(await store.reader(host).selectFrom('label_files').select('sha256').execute()).toEqual([]);
  });

  test('it is not sent before all of it is there', async () => {
    const store = await open();
    const world = await aLabelWorld(store);
    const context = aContext(store);
    const number = await anOpenLabel(context, world);
    const sent = await sendLabelVersion(context, world.supplier, { number, revision: 1 });
    expect(sent).toEqual({
      ok: false,
      refusal: { kind: 'unfinished', missing: ['part-number', 'brand', 'packaging', 'artwork', 'markets'].map((kind) => ({ kind })) },
    });
    const [, ...checks] = FULL_CARD.checks;
    await fillLabel(context, world.supplier, { number, card: { ...FULL_CARD, checks, validFrom: day('2026-03-03') } });
    const { revision } = await newestOf(context, world.supplier, number);
    expect(await sendLabelVersion(context, world.supplier, { number, revision })).toEqual({
      ok: false,
      refusal: {
        kind: 'unfinished',
        missing: [
          { kind: 'valid-from', earliest: '2026-03-04' },
          { kind: 'checks', checks: [{ market: 'GB', point: 'content' }] },
        ],
      },
    });
  });
});

onBoth('the account decides', (open) => {
  test('on exactly what it saw, and the item is its own under its own number', async () => {
    const store = await open();
    const world = await aLabelWorld(store);
    const context = aContext(store);
    const number = await anOpenLabel(context, world);
    const { version, hash } = await sendLabel(context, world, { number });
    const decide = { number, version, note: '' };
    expect(await approveLabelVersion(context, world.approver, { ...decide, hash: 'f'.repeat(64) })).toEqual({
      ok: false,
      refusal: { kind: 'changed-meanwhile' },
    });
    expect(await approveLabelVersion(context, world.approver, { ...decide, hash })).toEqual({ ok: true, value: null });
    expect(await approveLabelVersion(context, world.approver, { ...decide, hash })).toEqual({ ok: false, refusal: { kind: 'not-in-review' } });
    const of = { account_id: world.account.id, item_id: world.item.id };
    expect(await store.reader(host).selectFrom('item_grants').select(['account_id', 'item_id']).execute()).toEqual([of]);
    expect(await store.reader(host).selectFrom('account_item_codes').select(['account_id', 'item_id', 'code']).execute()).toEqual([{ ...of, code: 'KH-0702' }]);
    const newest = await newestOf(context, world.supplier, number);
    expect(newest.state).toMatchObject({ status: 'approved', hash, decided: { by: world.approver.name } });
  });

  test('nothing of a sent version can be changed any more', async () => {
    const store = await open();
    const world = await aLabelWorld(store);
    const context = aContext(store);
    const number = await anOpenLabel(context, world);
    await sendLabel(context, world, { number });
    const { revision } = await newestOf(context, world.supplier, number);
    expect(await saveLabelVersion(context, world.supplier, { number, revision, card: FULL_CARD })).toEqual({ ok: false, refusal: { kind: 'not-a-draft' } });
    expect(await uploadArtwork(context, world.supplier, { number, fileName: 'a.svg', content: anSvg('b') })).toEqual({
      ok: false,
      refusal: { kind: 'not-a-draft' },
    });
    expect(await sendLabelVersion(context, world.supplier, { number, revision })).toEqual({ ok: false, refusal: { kind: 'not-a-draft' } });
    expect(await startLabelVersion(context, world.supplier, number)).toEqual({ ok: false, refusal: { kind: 'version-open', version: 1 } });
    await expect(store.transaction(host, (tx) => tx.updateTable('label_files').set({ base64: '' }).execute())).rejects.toThrow('frozen');
    await expect(store.transaction(host, (tx) => tx.deleteFrom('label_files').execute())).rejects.toThrow('frozen');
  });

  test('a request for changes says which, and the supplier goes on with a new version', async () => {
    const store = await open();
    const world = await aLabelWorld(store);
    const context = aContext(store);
    const number = await anOpenLabel(context, world);
    const { version, hash } = await sendLabel(context, world, { number });
    expect(await requestLabelChanges(context, world.approver, { number, version, hash, note: '' })).toEqual({ ok: false, refusal: { kind: 'note-missing' } });
    expect(await requestLabelChanges(context, world.approver, { number, version, hash, note: 'Warning text larger' })).toEqual({ ok: true, value: null });
    expect(await startLabelVersion(context, world.supplier, number)).toEqual({ ok: true, value: { version: 2 } });
    expect(await newestOf(context, world.supplier, number)).toMatchObject({ version: 2, artwork: null, card: { brand: 'Keane Home', checks: [] } });
  });

  test('only somebody of the account who approves, in person', async () => {
    const store = await open();
    const world = await aLabelWorld(store);
    const context = aContext(store);
    const number = await anOpenLabel(context, world);
    const decide = { number, ...(await sendLabel(context, world, { number })), note: 'no' };
    const buyer = await aBuyer(store, { accountId: world.account.id, roles: ['buyer', 'account-admin'] });
    const elsewhere = await aBuyer(store, { roles: ['approver'] });
    const below = await aBuyer(store, { siteId: world.approver.siteId, roles: ['approver'] });
    const acting = { ...world.approver, acting: { userId: world.supplier.userId, reason: 'phoned in' } };
    expect(await approveLabelVersion(context, buyer, decide)).toEqual({ ok: false, refusal: { kind: 'not-allowed' } });
    expect(await approveLabelVersion(context, acting, decide)).toEqual({ ok: false, refusal: { kind: 'acting' } });
    expect(await approveLabelVersion(context, elsewhere, decide)).toEqual({ ok: false, refusal: { kind: 'no-such-program' } });
    expect(await approveLabelVersion(context, below, decide)).toEqual({ ok: false, refusal: { kind: 'of-account-above', account: world.account.name } });
    expect(await requestLabelChanges(context, elsewhere, decide)).toEqual({ ok: false, refusal: { kind: 'no-such-program' } });
  });

  test('not under a part number that it gave to another item', async () => {
    const store = await open();
    const world = await aLabelWorld(store);
    const context = aContext(store);
    const first = await anOpenLabel(context, world);
    await approveLabelVersion(context, world.approver, { number: first, ...(await sendLabel(context, world, { number: first })), note: '' });
    const other = await aLabelWorld(store, { account: world.account, approver: world.approver });
    const second = await anOpenLabel(context, other);
    const decide = { number: second, ...(await sendLabel(context, other, { number: second })), note: '' };
    expect(await approveLabelVersion(context, world.approver, decide)).toEqual({ ok: false, refusal: { kind: 'part-number-taken', sku: world.item.sku } });
  });

  test('two at once: one decision stands', async () => {
    const store = await open();
    const world = await aLabelWorld(store);
    const context = aContext(store);
    const number = await anOpenLabel(context, world);
    const decide = { number, ...(await sendLabel(context, world, { number })), note: 'colors' };
    const outcomes = await Promise.all([approveLabelVersion(context, world.approver, decide), requestLabelChanges(context, world.approver, decide)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ refusal: { kind: 'not-in-review' } });
  });
});

onBoth('the other side is told', (open) => {
  test('once, by a letter with what waits and where', async () => {
    const store = await open();
    const world = await aLabelWorld(store);
    const context = aContext(store);
    const number = await anOpenLabel(context, world);
    const decide = { number, ...(await sendLabel(context, world, { number })), note: 'Warning text larger' };
    await requestLabelChanges(context, world.approver, decide);
    await doLabelJobs(context);
    const { id: programId } = await store.reader(host).selectFrom('label_programs').select('id').executeTakeFirstOrThrow();
    await sendLabelLetter(context, { jobId: 'again', pin: null, programId: id<LabelProgramId>(programId), version: 1, occasion: 'to-review' });
    const letters = await store.reader(host).selectFrom('letters').select(['recipient', 'subject', 'text', 'account_id']).orderBy('id').execute();
    expect(letters.map(({ recipient, account_id }) => [recipient, account_id])).toEqual([
      [world.approver.email, world.account.id],
      [world.supplier.email, null],
    ]);
    expect(letters[0]?.text).toContain(`/label-goods/${number}/review`);
    expect(letters[1]?.text).toContain('“Warning text larger”');
  });
});

onBoth('programs of others', (open) => {
  test('are nowhere, for another account and for another supplier', async () => {
    const store = await open();
    const world = await aLabelWorld(store);
    const other = await aLabelWorld(store);
    const context = aContext(store);
    const number = await anOpenLabel(context, world);
    await sendLabel(context, world, { number });
    expect(await findLabelLife(store.reader(other.approver.scope), { kind: 'account', accounts: other.approver.scope.lineage }, number)).toBeNull();
    expect(await findLabelLife(store.reader(other.supplier.scope), { kind: 'supplier', supplierId: other.supplier.supplierId }, number)).toBeNull();
    expect(await saveLabelVersion(context, other.supplier, { number, revision: 1, card: FULL_CARD })).toEqual({
      ok: false,
      refusal: { kind: 'no-such-program' },
    });
    await expect(findLabelLife(store.reader(other.approver.scope), { kind: 'account', accounts: world.approver.scope.lineage }, number)).rejects.toThrow(
      'tenant wall',
    );
    await expect(findLabelLife(store.reader(other.supplier.scope), { kind: 'supplier', supplierId: world.supplier.supplierId }, number)).rejects.toThrow(
      'tenant wall',
    );
  });
});
