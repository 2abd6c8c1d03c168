import type { TypedLine } from '#app/domain/ordering/order-facts.ts';
import type { PadLine } from '#app/domain/ordering/pad-line.ts';
import type { SeenChange } from '#app/domain/ordering/seen-lines.ts';
import type { Day, Instant } from '#app/domain/shared/days.ts';
import type { Money } from '#app/domain/shared/money.ts';

/** Verdicts on lines in the order they were asked. asked: the day goods from the shelf would arrive; later than it is late. */
export type PadCheck = { readonly lines: readonly PadLine[]; readonly asked: Day };

/** Which draft a pad is. number null: none yet; its first save makes it, once for this key. */
export type PadDraft = { readonly number: string | null; readonly key: string; readonly version: number; readonly savedAt: Instant | null };

/** What the head of the pad holds: fields of the draft. */
export type PadFields = { readonly name: string; readonly poNumber: string; readonly requestedOn: Day | null };

/** What an order from here owes to place, calendar and agreement. */
export type PadTerms = {
  readonly shipTo: string;
  readonly today: Day;
  readonly cutOff: { readonly isToday: boolean; readonly time: string; readonly day: Day };
  readonly earliest: Day;
  readonly paymentDays: number;
  readonly poRequired: boolean;
  readonly carriageFreeFrom: Money | null;
  readonly currency: string;
};

/** Everything the order pad shows; plain data, made by its loader. */
export type PadData = {
  readonly draft: PadDraft;
  readonly fields: PadFields;
  readonly lines: readonly TypedLine[];
  readonly check: PadCheck;
  readonly terms: PadTerms;
  readonly changes: readonly SeenChange[];
  /** Why the pad as posted without script was not kept; its lines are the posted ones. */
  readonly trouble: Exclude<Kept, { readonly kind: 'saved' }> | null;
};

/** The other version of a draft that two windows wrote to. */
export type StoredDraft = {
  readonly number: string;
  readonly version: number;
  readonly lines: readonly TypedLine[];
  readonly fields: PadFields;
  readonly savedAt: Instant;
};

/** What became of keeping a pad. */
export type Kept =
  | { readonly kind: 'saved'; readonly number: string; readonly version: number; readonly savedAt: Instant }
  | { readonly kind: 'changed-meanwhile'; readonly stored: StoredDraft }
  | { readonly kind: 'too-many-lines'; readonly lines: number; readonly limit: number }
  | { readonly kind: 'already-placed'; readonly number: string }
  | { readonly kind: 'no-such-draft' }
  | { readonly kind: 'unreadable'; readonly problems: readonly { readonly field: string; readonly message: string }[] };

/** The answer to the pad's script. check null: the lines were not looked at. */
export type KeepAnswer = { readonly kept: Kept; readonly check: PadCheck | null };
