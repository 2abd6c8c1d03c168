import type { Buyer } from '#app/domain/accounts/people.ts';
import type { LineChange } from '#app/domain/ordering/change-lines.ts';
import { decideDraftWrite } from '#app/domain/ordering/decide-draft-write.ts';
import { MAX_LINES } from '#app/domain/ordering/decide-place-order.ts';
import type { Draft, Writing } from '#app/domain/ordering/draft.ts';
import type { TypedLine } from '#app/domain/ordering/order-facts.ts';
import { toSeen } from '#app/domain/ordering/seen-lines.ts';
import type { Day } from '#app/domain/shared/days.ts';
import { type DraftId, id } from '#app/domain/shared/ids.ts';
import { accept, type Result, refuse } from '#app/domain/shared/result.ts';
import type { Context } from '#app/ports/context.ts';
import { inTransaction, type Tx } from '#db/database.ts';
import { insertDraft, type KnownBy, loadDraft, lockDraft, updateDraft } from '#db/repositories/ordering/drafts.ts';
import { loadOrderNumber } from '#db/repositories/ordering/orders.ts';
import { type CheckedLines, checkLines } from './check-lines.ts';
import { editedLines } from './edited-lines.ts';
import { atSiteOf, draftsOf } from './open-draft.ts';

/** What a buyer writes on a pad. */
export type DraftContent = { readonly lines: readonly TypedLine[]; readonly name: string; readonly poNumber: string; readonly requestedOn: Day | null };

/**
 * number null: a new draft, known by `key` until it has one, so that saving it twice makes it once. version: the one that was changed.
 * writing: which window asks, and its how-manieth writing; left out where a form has no script.
 */
export type SaveDraft = DraftContent & {
  readonly number: string | null;
  readonly key: string;
  readonly version: number;
  readonly writing?: Writing;
  readonly locale: string;
} & Asks;

/** What else the form asks for. pasted: text of more lines; change: a repair to do; addStored: put what the server has, and the pad has not, under it. */
type Asks = { readonly pasted?: string; readonly change?: LineChange | null; readonly addStored?: boolean };

export type SavedDraft = { readonly draft: Draft; readonly checked: CheckedLines };
export type NotSaved =
  | { readonly kind: 'too-many-lines'; readonly lines: readonly TypedLine[]; readonly limit: number }
  | { readonly kind: 'changed-meanwhile'; readonly lines: readonly TypedLine[]; readonly theirs: Draft; readonly checked: CheckedLines }
  | { readonly kind: 'already-placed'; readonly orderNumber: string }
  | { readonly kind: 'no-such-draft' };

/** Keeps a pad on the server. What somebody else wrote meanwhile is never overwritten, and never lost: both versions come back. */
export async function saveDraft(context: Context, buyer: Buyer, command: SaveDraft): Promise<Result<SavedDraft, NotSaved>> {
  const known = await loadDraft(context.store.reader(buyer.scope), knownBy(command), draftsOf(buyer));
  if (command.number !== null && !known) return refuse({ kind: 'no-such-draft' });
  const asSite = known ? atSiteOf(known, buyer) : buyer;
  const edits = { pasted: command.pasted ?? '', change: command.change ?? null, stored: command.addStored && known ? known.lines : [] };
  const lines = await editedLines(context, asSite, { pad: command, edits });
  const content = { ...command, lines: lines.filter((line) => !isBlank(line)) };
  if (content.lines.length > MAX_LINES) return refuse({ kind: 'too-many-lines', lines: content.lines, limit: MAX_LINES });
  const checked = await checkLines(context, asSite, content);

  return inTransaction(context, buyer.scope, async (tx) => {
    const made = command.number === null && !known ? await makeDraft(context, tx, buyer, { content, checked }) : null;
    if (made) return accept({ draft: made, checked });
    const draft = await lockDraft(tx, knownBy(command), draftsOf(buyer));
    return draft ? rewrite(context, tx, draft, { content, checked }) : refuse({ kind: 'no-such-draft' });
  });
}

function knownBy({ number, key }: SaveDraft): KnownBy {
  return number === null ? { submissionKey: key } : { number };
}

type Parts = { readonly content: SaveDraft; readonly checked: CheckedLines };

async function rewrite({ clock }: Context, tx: Tx, draft: Draft, { content, checked }: Parts): Promise<Result<SavedDraft, NotSaved>> {
  if (draft.orderId !== null)
    return refuse({ kind: 'already-placed', orderNumber: (await loadOrderNumber(tx, draft.orderId, { accounts: [draft.accountId] })) ?? '' });
  const writing = content.writing ?? null;
  const version = content.number === null ? draft.version : content.version;
  switch (decideDraftWrite(draft, { version, writing, isSame: isSameContent(draft, content) })) {
    case 'same':
    case 'overtaken':
      return accept({ draft, checked });
    case 'changed-meanwhile':
      return refuse({ kind: 'changed-meanwhile', lines: content.lines, theirs: draft, checked });
    case 'write': {
      const seen = seenAfter(draft, content, checked);
      const changed = { ...draft, ...contentOf(content), seen, writing, version: draft.version + 1, updatedAt: clock.now() };
      await updateDraft(tx, changed);
      return accept({ draft: changed, checked });
    }
  }
}

/** Null: the key has made one already. */
async function makeDraft({ ids, clock }: Context, tx: Tx, buyer: Buyer, { content, checked }: Parts): Promise<Draft | null> {
  const at = clock.now();
  const draft: Draft = {
    id: id<DraftId>(ids.next()),
    number: ids.number('D'),
    accountId: buyer.accountId,
    siteId: buyer.siteId,
    ownerId: buyer.userId,
    ...contentOf(content),
    seen: seenNow(checked),
    submissionKey: content.key,
    orderId: null,
    version: 1,
    writing: content.writing ?? null,
    createdAt: at,
    updatedAt: at,
  };
  return (await insertDraft(tx, draft)) ? draft : null;
}

/** What the buyer was shown: all of it as it is now, but where no line was touched the last that was shown stays to compare with. */
function seenAfter(draft: Draft, { lines }: DraftContent, checked: CheckedLines): Draft['seen'] {
  return isSameLines(draft.lines, lines) ? draft.seen : seenNow(checked);
}

function seenNow({ verdicts }: CheckedLines): Draft['seen'] {
  return verdicts.flatMap((verdict) => (verdict.kind === 'good' ? [toSeen(verdict.line)] : []));
}

function contentOf({ lines, name, poNumber, requestedOn }: DraftContent): DraftContent {
  return { lines: lines.map(({ code, quantity, unit }) => ({ code, quantity, unit })), name, poNumber, requestedOn };
}

function isSameContent(a: DraftContent, b: DraftContent): boolean {
  return a.name === b.name && a.poNumber === b.poNumber && a.requestedOn === b.requestedOn && isSameLines(a.lines, b.lines);
}

function isSameLines(a: readonly TypedLine[], b: readonly TypedLine[]): boolean {
  return a.length === b.length && a.every((line, at) => line.code === b[at]?.code && line.quantity === b[at]?.quantity && line.unit === b[at]?.unit);
}

function isBlank(line: TypedLine): boolean {
  return `${line.code}${line.quantity}${line.unit}`.trim() === '';
}
