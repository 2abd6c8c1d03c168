import type { Day, Instant } from '../../shared/days.ts';
import type { LabelVersionId } from '../../shared/ids.ts';
import type { ArtworkKind } from './judge-artwork.ts';
import type { LabelCard } from './label-card.ts';

/** A file as it was uploaded. sha256: of its bytes, in hexadecimal; equal bytes are one file. */
export type Artwork = { readonly sha256: string; readonly fileName: string; readonly kind: ArtworkKind; readonly bytes: number };

/** Who did a step, and when. The name is kept as it was, so that neither side reads the other's people. */
export type Step = { readonly by: string; readonly at: Instant };

/** Sent for approval. hash: SHA-256 over the card and the artwork's own hash, so what is decided on is one thing. */
type Sent = { readonly hash: string; readonly sent: Step };
type Decided = Sent & { readonly decided: Step; readonly note: string };

/** Where a version stands. A version that was sent never changes: what is asked for is a new one. Source: domain.md part 4. */
export type VersionState =
  | { readonly status: 'draft' }
  | ({ readonly status: 'in-review' } & Sent)
  | ({ readonly status: 'changes-requested' } & Decided)
  | ({ readonly status: 'approved' } & Decided);

/** version: 1 for the first of a program. revision: of its draft, counted at each save. */
export type LabelVersion = {
  readonly id: LabelVersionId;
  readonly version: number;
  readonly revision: number;
  readonly card: LabelCard;
  readonly artwork: Artwork | null;
  readonly state: VersionState;
};

/** What an order line asks of a version: from which day on it holds. */
export type Approved = { readonly version: number; readonly validFrom: Day };

/** The version that holds on a day: of those approved and begun, the one that began last, the newer one where two begin together. Source: domain.md part 4. */
export function versionInForce<Version extends Approved>(approved: readonly Version[], on: Day): Version | null {
  const begun = approved.filter(({ validFrom }) => validFrom <= on);
  return begun.reduce<Version | null>((latest, each) => (latest === null || isLater(each, latest) ? each : latest), null);
}

function isLater(a: Approved, b: Approved): boolean {
  return a.validFrom === b.validFrom ? a.version > b.version : a.validFrom > b.validFrom;
}
