import { expect, test } from 'vitest';
import type { Buyer } from '#app/domain/accounts/people.ts';
import { hostScope } from '#app/domain/accounts/scope.ts';
import type { Context } from '#app/ports/context.ts';
import { addLinesToDraft } from '#app/use-cases/ordering/add-lines-to-draft.ts';
import { deleteDraft } from '#app/use-cases/ordering/delete-draft.ts';
import { emptyPad } from '#app/use-cases/ordering/empty-pad.ts';
import { explainLine } from '#app/use-cases/ordering/explain-line.ts';
import { newestDraft, openDraft } from '#app/use-cases/ordering/open-draft.ts';
import { placeDraft } from '#app/use-cases/ordering/place-draft.ts';
import { reviewDraft } from '#app/use-cases/ordering/review-draft.ts';
import { type SaveDraft, saveDraft } from '#app/use-cases/ordering/save-draft.ts';
import type { Store } from '#db/database.ts';
import { findDrafts } from '#db/queries/ordering/drafts.ts';
import { aBuyer, aContract, aListPrice, anAccount, anItem, stock } from '#tests/support/builders.ts';
import { aContext } from '#tests/support/context.ts';
import { aHost, typed } from '#tests/support/ordering.ts';
import { onBoth } from '#tests/support/stores.ts';

const host = hostScope('test');
const LOCALE = 'en-GB';
const KEY = 'k'.repeat(43);

async function aShop(store: Store, facts: { readonly creditLimit?: number } = {}) {
  await aHost(store);
  const account = await anAccount(store, { credit_limit: facts.creditLimit ?? null });
  const buyer = await aBuyer(store, { accountId: account.id });
  const mug = await anItem(store, { sku: 'MUG1' });
  await aListPrice(store, { itemId: mug.id, breaks: '[[1,2550000],[32,2210000]]' });
  await stock(store, { itemId: mug.id, onHand: 100 });
  return { context: aContext(store), buyer, mug, account };
}

function pad(overrides: Partial<SaveDraft> = {}): SaveDraft {
  return { number: null, key: KEY, version: 0, lines: [typed('MUG1', 12)], name: '', poNumber: '', requestedOn: null, locale: LOCALE, ...overrides };
}

async function saved(context: Context, buyer: Buyer, command: SaveDraft) {
  const outcome = await saveDraft(context, buyer, command);
  if (!outcome.ok) throw new Error(outcome.refusal.kind);
  return outcome.value.draft;
}

onBoth('keeping a draft', (open) => {
  test('makes a draft with the first save, and one for two saves with the same key', async () => {
    const store = await open();
    const { context, buyer } = await aShop(store);
    const first = await saved(context, buyer, pad());
    const second = await saved(context, buyer, pad({ lines: [typed('MUG1', 13)] }));
    expect([second.number, second.version]).toEqual([first.number, 2]);
    expect(await store.reader(host).selectFrom('drafts').select('id').execute()).toHaveLength(1);
  });

  test('keeps lines as they were typed, without blank ones, and what was shown of them', async () => {
    const store = await open();
    const { context, buyer } = await aShop(store);
    const { number } = await saved(context, buyer, pad({ lines: [typed(' mug1 ', '12 '), typed('', ''), typed('nothing', 'x')] }));
    const opened = await openDraft(context, buyer, { number, locale: LOCALE });
    expect(opened?.draft.lines).toEqual([typed(' mug1 ', '12 '), typed('nothing', 'x')]);
    expect(opened?.draft.seen).toMatchObject([{ sku: 'MUG1', quantity: 12, net: 3060 }]);
  });

  test('writes nothing where nothing changed', async () => {
    const store = await open();
    const { context, buyer } = await aShop(store);
    const { number, version } = await saved(context, buyer, pad());
    expect(await saved(context, buyer, pad({ number, version: 7 }))).toMatchObject({ version });
  });

  test('hands both versions back when another window wrote meanwhile', async () => {
    const store = await open();
    const { context, buyer } = await aShop(store);
    const { number } = await saved(context, buyer, pad());
    await saved(context, buyer, pad({ number, version: 1, lines: [typed('MUG1', 20)] }));
    const mine = [typed('MUG1', 30)];
    const outcome = await saveDraft(context, buyer, pad({ number, version: 1, lines: mine }));
    expect(outcome).toMatchObject({ ok: false, refusal: { kind: 'changed-meanwhile', lines: mine, theirs: { version: 2, lines: [typed('MUG1', 20)] } } });
    expect(await saved(context, buyer, pad({ number, version: 2, lines: mine }))).toMatchObject({ version: 3, lines: mine });
  });

  test('keeps the newest writing of a window, also when it arrives first or both arrive at once', async () => {
    const store = await open();
    const { context, buyer } = await aShop(store);
    const turn = (count: number, quantity: number, more: Partial<SaveDraft> = {}) =>
      pad({ lines: [typed('MUG1', quantity)], writing: { writer: 'window-a', turn: count }, ...more });
    const [first] = await Promise.all([saved(context, buyer, turn(1, 10)), saved(context, buyer, turn(2, 20))]);
    expect((await openDraft(context, buyer, { number: first.number, locale: LOCALE }))?.draft.lines).toEqual([typed('MUG1', 20)]);
    const at = { number: first.number, version: 1 };
    await saved(context, buyer, turn(4, 40, at));
    expect(await saved(context, buyer, turn(3, 30, at))).toMatchObject({ lines: [typed('MUG1', 40)] });
    await saved(context, buyer, turn(6, 40, at));
    expect(await saved(context, buyer, turn(5, 50, at))).toMatchObject({ lines: [typed('MUG1', 40)] });
    expect(await store.reader(host).selectFrom('drafts').select('id').execute()).toHaveLength(1);
    const other = pad({ ...at, lines: [typed('MUG1', 60)], writing: { writer: 'window-b', turn: 9 } });
    expect(await saveDraft(context, buyer, other)).toMatchObject({ refusal: { kind: 'changed-meanwhile' } });
  });

  test('puts the other version under mine on request, without doubling what both have', async () => {
    const store = await open();
    const { context, buyer } = await aShop(store);
    const { number } = await saved(context, buyer, pad({ lines: [typed('MUG1', 1), typed('MUG1', 2)] }));
    const both = await saved(context, buyer, pad({ number, version: 1, lines: [typed('MUG1', 1), typed('MUG1', 3)], addStored: true }));
    expect(both.lines).toEqual([typed('MUG1', 1), typed('MUG1', 3), typed('MUG1', 2)]);
  });

  test('takes a thousand lines and refuses one more with all of them kept', async () => {
    const store = await open();
    const { context, buyer } = await aShop(store);
    const thousand = Array.from({ length: 1_000 }, () => typed('MUG1', 1));
    const { number } = await saved(context, buyer, pad({ lines: thousand }));
    const outcome = await saveDraft(context, buyer, pad({ number, version: 1, lines: [...thousand, typed('MUG1', 2)] }));
    expect(outcome).toMatchObject({ ok: false, refusal: { kind: 'too-many-lines', limit: 1_000 } });
    expect(!outcome.ok && outcome.refusal.kind === 'too-many-lines' && outcome.refusal.lines).toHaveLength(1_001);
    expect((await openDraft(context, buyer, { number, locale: LOCALE }))?.draft.lines).toHaveLength(1_000);
  });

  test('does what a button asks for without script: pasted lines, a repair, adding up', async () => {
    const store = await open();
    const { context, buyer } = await aShop(store);
    const { number } = await saved(context, buyer, pad({ pasted: 'MUG1\t5\nMUG1\t7' }));
    expect((await openDraft(context, buyer, { number, locale: LOCALE }))?.draft.lines).toHaveLength(3);
    const lines = [typed('MUG1', 12), typed('MUG1', 5), typed('MUG1', 7)];
    const repaired = await saved(context, buyer, pad({ number, version: 1, lines, change: { kind: 'quantity', line: 1, value: '6' } }));
    expect(repaired.lines[1]).toEqual(typed('MUG1', 6));
    const summed = await saved(context, buyer, pad({ number, version: 2, lines: repaired.lines, change: { kind: 'add-up', sku: 'MUG1' } }));
    expect(summed.lines).toEqual([typed('MUG1', 25, 'piece')]);
  });

  test('is another’s alone: not opened, not written, not deleted', async () => {
    const store = await open();
    const { context, buyer } = await aShop(store);
    const { number } = await saved(context, buyer, pad());
    const stranger = await aBuyer(store);
    expect(await openDraft(context, stranger, { number, locale: LOCALE })).toBeNull();
    expect(await saveDraft(context, stranger, pad({ number, version: 1 }))).toMatchObject({ refusal: { kind: 'no-such-draft' } });
    expect(await deleteDraft(context, stranger, number)).toMatchObject({ refusal: { kind: 'no-such-draft' } });
    expect(await findDrafts(store.reader(stranger.scope), stranger)).toEqual([]);
  });
});

onBoth('finding and deleting drafts', (open) => {
  test('each buyer of a site goes on with the own one, and lists the colleague’s', async () => {
    const store = await open();
    const { context, buyer } = await aShop(store);
    const colleague = await aBuyer(store, { accountId: buyer.accountId, siteId: buyer.siteId, user: { name: 'Owen Castell' } });
    const mine = await saved(context, buyer, pad({ name: 'Christmas' }));
    const theirs = await saved(context, colleague, pad({ key: 'c'.repeat(43) }));
    expect([await newestDraft(context, buyer), await newestDraft(context, colleague)]).toEqual([mine.number, theirs.number]);
    const listed = await findDrafts(store.reader(buyer.scope), buyer);
    expect(listed.map(({ number, name, lines, by }) => ({ number, name, lines, by }))).toEqual(
      expect.arrayContaining([
        { number: mine.number, name: 'Christmas', lines: 1, by: null },
        { number: theirs.number, name: '', lines: 1, by: 'Owen Castell' },
      ]),
    );
  });

  test('adds chosen lines to the newest, or makes one', async () => {
    const store = await open();
    const { context, buyer } = await aShop(store);
    const first = await addLinesToDraft(context, buyer, { lines: [typed('MUG1', 1)], key: KEY, locale: LOCALE });
    const second = await addLinesToDraft(context, buyer, { lines: [typed('MUG1', 2)], key: 'x'.repeat(43), locale: LOCALE });
    expect(first).toEqual(second);
    const number = first.ok ? first.value.number : '';
    expect((await openDraft(context, buyer, { number, locale: LOCALE }))?.draft.lines).toEqual([typed('MUG1', 1), typed('MUG1', 2)]);
  });

  test('deletes with a note of who did it, and hands back what stood there', async () => {
    const store = await open();
    const { context, buyer } = await aShop(store);
    const draft = await saved(context, buyer, pad());
    expect(await deleteDraft(context, buyer, draft.number)).toMatchObject({ ok: true, value: { lines: draft.lines } });
    expect(await newestDraft(context, buyer)).toBeNull();
    expect(await store.reader(host).selectFrom('audit_rows').select(['action', 'actor_id']).execute()).toEqual([
      { action: 'draft-deleted', actor_id: buyer.userId },
    ]);
  });

  test('an empty pad knows its ship-to, and looking at it writes nothing', async () => {
    const store = await open();
    const { context, buyer } = await aShop(store);
    const { checked, key } = await emptyPad(context, buyer, { locale: LOCALE });
    expect(checked.facts.chain[0].accountId).toBe(buyer.siteId);
    expect(key).toHaveLength(43);
    expect(await store.reader(host).selectFrom('drafts').select('id').execute()).toEqual([]);
  });
});

onBoth('reviewing and placing a draft', (open) => {
  async function reviewed(context: Context, buyer: Buyer, number: string) {
    const review = await reviewDraft(context, buyer, { number, locale: LOCALE });
    if (!review) throw new Error('no review');
    const { draft, checked } = review;
    const good = checked.verdicts.flatMap((verdict) => (verdict.kind === 'good' ? [verdict.line] : []));
    const seen = good.map((line) => ({
      sku: line.entry.sku,
      quantity: line.quantity,
      net: line.net.minor,
      days: line.portions.map((portion) => `${portion.deliverOn ?? '-'}=${portion.quantity}`).join(' '),
    }));
    const command = { number, version: draft.version, submissionKey: draft.submissionKey, seen, seenTotal: checked.sum.total.minor, locale: LOCALE };
    return { review, command };
  }

  test('becomes an order once; the draft is closed and leads to it', async () => {
    const store = await open();
    const { context, buyer } = await aShop(store);
    const { number } = await saved(context, buyer, pad());
    const { command } = await reviewed(context, buyer, number);
    const placed = await placeDraft(context, buyer, command);
    expect(await placeDraft(context, buyer, command)).toMatchObject({ ok: true, value: { isRepeat: true } });
    expect((await openDraft(context, buyer, { number, locale: LOCALE }))?.orderNumber).toBe(placed.ok ? placed.value.number : 'none');
    expect(await newestDraft(context, buyer)).toBeNull();
    expect(await saveDraft(context, buyer, pad({ number, version: 1, lines: [typed('MUG1', 1)] }))).toMatchObject({ refusal: { kind: 'already-placed' } });
    expect(await deleteDraft(context, buyer, number)).toMatchObject({ refusal: { kind: 'already-placed' } });
  });

  test('is not placed when it was written to after the review, or under another key', async () => {
    const store = await open();
    const { context, buyer } = await aShop(store);
    const { number } = await saved(context, buyer, pad());
    const { command } = await reviewed(context, buyer, number);
    await saved(context, buyer, pad({ number, version: 1, lines: [typed('MUG1', 99)] }));
    expect(await placeDraft(context, buyer, command)).toMatchObject({ refusal: { kind: 'draft-changed' } });
    expect(await placeDraft(context, buyer, { ...command, submissionKey: 'z'.repeat(43) })).toMatchObject({ refusal: { kind: 'no-such-draft' } });
  });

  test('shows what changed since the lines were last seen, however often it is looked at', async () => {
    const store = await open();
    const { context, buyer, mug, account } = await aShop(store);
    const { number } = await saved(context, buyer, pad());
    await aContract(store, { account_id: account.id, lines: [{ item_id: mug.id, breaks: '[[1,2000000]]' }] });
    await saved(context, buyer, pad({ number, version: 1, poNumber: 'PO 7' }));
    const { review } = await reviewed(context, buyer, number);
    expect(review.changes).toMatchObject([{ price: true, dates: false, was: { net: 3060 }, now: { net: 2400 } }]);
  });

  test('tells the credit of the own account, and of a parent’s only whether it suffices', async () => {
    const store = await open();
    const { context, buyer, account } = await aShop(store, { creditLimit: 3_000 });
    const { number } = await saved(context, buyer, pad());
    expect((await reviewed(context, buyer, number)).review.credit).toEqual({ kind: 'over', excess: 672 });
    const branch = await aBuyer(store, { accountId: (await anAccount(store, { parent_id: account.id, level: 'national' })).id });
    const other = await saved(context, branch, pad({ key: 'b'.repeat(43) }));
    expect((await reviewed(context, branch, other.number)).review.credit).toEqual({ kind: 'over', excess: null });
  });

  test('explains one line’s price among all the others', async () => {
    const store = await open();
    const { context, buyer } = await aShop(store);
    const asked = { lines: [typed('MUG1', 20), typed('MUG1', 12), typed('nothing', 1)], requestedOn: null, locale: LOCALE, number: null };
    const explained = await explainLine(context, buyer, { ...asked, line: 1 });
    expect(explained?.line.price.tenThousandths).toBe(2_210_000);
    expect(explained?.line.trace.steps.some((step) => step.kind === 'hit')).toBe(true);
    expect(await explainLine(context, buyer, { ...asked, line: 2 })).toBeNull();
  });
});
