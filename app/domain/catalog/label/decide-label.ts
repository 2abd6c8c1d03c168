import { can } from '../../accounts/can.ts';
import type { Buyer, Supplier } from '../../accounts/people.ts';
import { canonicalJson } from '../../shared/canonical-json.ts';
import type { Day, Instant } from '../../shared/days.ts';
import { accept, type Result, refuse } from '../../shared/result.ts';
import { gtinCheckDigit, isGtin } from '../gtin.ts';
import { type LabelCard, type LabelChange, type LabelCheck, labelChanges, missingChecks } from './label-card.ts';
import type { LabelVersion, VersionState } from './label-version.ts';

/** What is drawn of an artwork: not yet, a picture, or why there is none. */
export type ArtworkView = { readonly kind: 'waiting' } | { readonly kind: 'drawn' } | { readonly kind: 'refused'; readonly problem: string };

export type DraftRefusal =
  | { readonly kind: 'not-a-draft' }
  | { readonly kind: 'changed-meanwhile'; readonly now: LabelCard; readonly revision: number }
  | { readonly kind: 'gtin-wrong'; readonly ends: string | null };

/** What changes of a draft; revision: the one its page was drawn with. Source: domain.md part 4, experience.md F10. */
export function decideDraft(
  { card, revision }: { readonly card: LabelCard; readonly revision: number },
  now: LabelVersion,
): Result<readonly LabelChange[], DraftRefusal> {
  if (now.state.status !== 'draft') return refuse({ kind: 'not-a-draft' });
  if (revision !== now.revision) return refuse({ kind: 'changed-meanwhile', now: now.card, revision: now.revision });
  if (card.gtin !== null && !isGtin(card.gtin)) return refuse({ kind: 'gtin-wrong', ends: gtinCheckDigit(card.gtin.slice(0, -1)) });
  return accept(labelChanges(now.card, card));
}

export type SendRefusal =
  | { readonly kind: 'not-a-draft' }
  | { readonly kind: 'changed-meanwhile' }
  | { readonly kind: 'unfinished'; readonly missing: readonly Missing[] };

/** What a version lacks before it can be sent. */
export type Missing =
  | { readonly kind: 'part-number' | 'brand' | 'packaging' | 'markets' | 'artwork' | 'artwork-waiting' | 'artwork-refused' }
  | { readonly kind: 'checks'; readonly checks: readonly LabelCheck[] }
  | { readonly kind: 'valid-from'; readonly earliest: Day };

type Sending = { readonly version: LabelVersion; readonly view: ArtworkView; readonly revision: number; readonly today: Day };

/** Whether a draft is ready to be decided on: all of it there, its artwork drawn, every box ticked; all that is missing is told at once. Source: experience.md 1.3. */
export function decideSending({ version, view, revision, today }: Sending): Result<null, SendRefusal> {
  if (version.state.status !== 'draft') return refuse({ kind: 'not-a-draft' });
  if (version.revision !== revision) return refuse({ kind: 'changed-meanwhile' });
  const missing = missingOf(version, view, today);
  return missing.length > 0 ? refuse({ kind: 'unfinished', missing }) : accept(null);
}

/** What a draft lacks, in the order of its page. */
export function missingOf({ card, artwork }: Pick<LabelVersion, 'card' | 'artwork'>, view: ArtworkView, today: Day): readonly Missing[] {
  const checks = missingChecks(card);
  return [
    ...(card.partNumber === '' ? [{ kind: 'part-number' } as const] : []),
    ...(card.brand === '' ? [{ kind: 'brand' } as const] : []),
    ...(card.packaging === '' ? [{ kind: 'packaging' } as const] : []),
    ...(card.validFrom < today ? [{ kind: 'valid-from', earliest: today } as const] : []),
    ...(artwork === null
      ? [{ kind: 'artwork' } as const]
      : view.kind === 'drawn'
        ? []
        : [{ kind: view.kind === 'waiting' ? 'artwork-waiting' : 'artwork-refused' } as const]),
    ...(card.markets.length === 0 ? [{ kind: 'markets' } as const] : []),
    ...(checks.length > 0 ? [{ kind: 'checks', checks } as const] : []),
  ];
}

/** What the hash of a version is taken over: all that is decided on, and nothing else. */
export function hashedText(program: string, { version, card, artwork }: Pick<LabelVersion, 'version' | 'card' | 'artwork'>): string {
  return canonicalJson({ program, version, card, artwork: artwork?.sha256 ?? null });
}

export type DecisionRefusal =
  | { readonly kind: 'not-allowed' }
  | { readonly kind: 'acting' }
  | { readonly kind: 'not-in-review' }
  | { readonly kind: 'changed-meanwhile' }
  | { readonly kind: 'note-missing' };

/** Why nothing was decided, as far as more than the version itself tells. account: whose people decide. */
export type NotDecided =
  | DecisionRefusal
  | { readonly kind: 'no-such-program' }
  | { readonly kind: 'of-account-above'; readonly account: string }
  | { readonly kind: 'part-number-taken'; readonly sku: string };

type Deciding = { readonly version: Pick<LabelVersion, 'state'>; readonly seenHash: string; readonly note: string; readonly at: Instant };

/** The approval of exactly what was seen: another hash is refused. Source: domain.md part 4, experience.md part 4 row 10. */
export function decideApproval(buyer: Buyer, deciding: Deciding): Result<VersionState, DecisionRefusal> {
  const refusal = refusalOf(buyer, deciding);
  if (refusal !== null) return refuse(refusal);
  return decidedAs('approved', buyer, deciding);
}

/** Sends a version back with what should be another way; the supplier answers with a new version. */
export function decideChangeRequest(buyer: Buyer, deciding: Deciding): Result<VersionState, DecisionRefusal> {
  const refusal = refusalOf(buyer, deciding);
  if (refusal !== null) return refuse(refusal);
  if (deciding.note === '') return refuse({ kind: 'note-missing' });
  return decidedAs('changes-requested', buyer, deciding);
}

function refusalOf(buyer: Buyer, { version, seenHash }: Deciding): DecisionRefusal | null {
  if (!can(buyer, 'approve-labels')) return { kind: 'not-allowed' };
  if (buyer.acting !== null) return { kind: 'acting' };
  if (version.state.status !== 'in-review') return { kind: 'not-in-review' };
  return version.state.hash === seenHash ? null : { kind: 'changed-meanwhile' };
}

function decidedAs(status: 'approved' | 'changes-requested', buyer: Buyer, { version, note, at }: Deciding): Result<VersionState, DecisionRefusal> {
  if (version.state.status !== 'in-review') return refuse({ kind: 'not-in-review' });
  const { hash, sent } = version.state;
  return accept({ status, hash, sent, decided: { by: buyer.name, at }, note });
}

export type NextVersionRefusal = { readonly kind: 'version-open'; readonly version: number } | { readonly kind: 'retired' };

/** The number of the next version and what it begins with: the card of the newest one, unticked, since all is to be looked at again. */
export function decideNextVersion(
  { versions, retiredOn }: { readonly versions: readonly LabelVersion[]; readonly retiredOn: Day | null },
  today: Day,
): Result<{ readonly version: number; readonly card: LabelCard | null }, NextVersionRefusal> {
  if (retiredOn !== null) return refuse({ kind: 'retired' });
  const newest = versions.toSorted((a, b) => b.version - a.version)[0];
  if (newest?.state.status === 'draft' || newest?.state.status === 'in-review') return refuse({ kind: 'version-open', version: newest.version });
  const card = newest ? { ...newest.card, checks: [], validFrom: newest.card.validFrom < today ? today : newest.card.validFrom } : null;
  return accept({ version: (newest?.version ?? 0) + 1, card });
}

/** Why no program was opened. number: of the one that is there already. */
export type NotOpened = { readonly kind: 'not-allowed' | 'no-such-item' | 'no-such-approver' } | { readonly kind: 'open-already'; readonly number: string };

/** Whether a supplier's user may work on label programs at all. */
export function mayManageLabels(supplier: Supplier): boolean {
  return can(supplier, 'manage-labels');
}
