import { firstDelivery, readyFromShelf } from '#app/domain/fulfillment/ship-days.ts';
import type { Draft } from '#app/domain/ordering/draft.ts';
import type { LineVerdict } from '#app/domain/ordering/judge-lines.ts';
import type { LineFacts } from '#app/domain/ordering/order-facts.ts';
import { toPadLine } from '#app/domain/ordering/pad-line.ts';
import { priceOffers } from '#app/domain/ordering/price-offers.ts';
import type { SeenChange } from '#app/domain/ordering/seen-lines.ts';
import { carriageFor } from '#app/domain/pricing/carriage.ts';
import { assertNever } from '#app/domain/shared/assert.ts';
import type { Day } from '#app/domain/shared/days.ts';
import { money } from '#app/domain/shared/money.ts';
import type { Kept, PadCheck, PadData, PadTerms, StoredDraft } from './pad-data.ts';

type Checked = { readonly verdicts: readonly LineVerdict[]; readonly facts: LineFacts };
type Opened = { readonly draft: Draft | null; readonly key: string; readonly checked: Checked; readonly changes: readonly SeenChange[] };

/** A draft, or an empty pad, as the page shows it: nothing in it is secret. */
export function toPadData({ draft, key, checked, changes }: Opened): PadData {
  return {
    draft: { number: draft?.number ?? null, key: draft?.submissionKey ?? key, version: draft?.version ?? 0, savedAt: draft?.updatedAt ?? null },
    fields: { name: draft?.name ?? '', poNumber: draft?.poNumber ?? '', requestedOn: draft?.requestedOn ?? null },
    lines: draft?.lines ?? [],
    check: toPadCheck(checked),
    terms: toPadTerms(checked.facts),
    changes,
    trouble: null,
  };
}

export function toPadCheck({ verdicts, facts }: Checked): PadCheck {
  const offers = priceOffers(verdicts, facts);
  return { lines: verdicts.map((verdict, at) => toPadLine(verdict, offers[at])), asked: askedDay(facts) };
}

export function toKept({ number, version, updatedAt }: Draft): Kept {
  return { kind: 'saved', number, version, savedAt: updatedAt };
}

type Refused =
  | { readonly kind: 'too-many-lines'; readonly lines: readonly unknown[]; readonly limit: number }
  | { readonly kind: 'changed-meanwhile'; readonly theirs: Draft }
  | { readonly kind: 'already-placed'; readonly orderNumber: string }
  | { readonly kind: 'no-such-draft' };

/** Why a pad was not kept, as its page needs to know it. */
export function toRefused(refusal: Refused): Exclude<Kept, { readonly kind: 'saved' }> {
  switch (refusal.kind) {
    case 'too-many-lines':
      return { kind: 'too-many-lines', lines: refusal.lines.length, limit: refusal.limit };
    case 'changed-meanwhile':
      return { kind: 'changed-meanwhile', stored: toStoredDraft(refusal.theirs) };
    case 'already-placed':
      return { kind: 'already-placed', number: refusal.orderNumber };
    case 'no-such-draft':
      return { kind: 'no-such-draft' };
    default:
      return assertNever(refusal);
  }
}

function toStoredDraft({ number, version, lines, name, poNumber, requestedOn, updatedAt }: Draft): StoredDraft {
  return { number, version, lines, fields: { name, poNumber, requestedOn }, savedAt: updatedAt };
}

/** The day on which goods from the shelf reach the ship-to, not before the day asked for. */
export function askedDay({ now, calendar, requestedOn }: LineFacts): Day {
  return firstDelivery({ readyOn: readyFromShelf(now, calendar), requestedOn, calendar }).deliverOn;
}

export function toPadTerms(facts: LineFacts): PadTerms {
  const { now, calendar, chain, currency, terms } = facts;
  const readyOn = readyFromShelf(now, calendar);
  const carriage = carriageFor({ ...terms.carriage, net: money(0, currency) });
  return {
    shipTo: chain[0].name,
    today: now.day,
    cutOff: { isToday: readyOn === now.day, time: calendar.cutOff, day: readyOn },
    earliest: firstDelivery({ readyOn, requestedOn: now.day, calendar }).deliverOn,
    paymentDays: terms.paymentDays,
    poRequired: terms.poRequired,
    carriageFreeFrom: carriage.ok ? carriage.value.freeFrom : null,
    currency,
  };
}
