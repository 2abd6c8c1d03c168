import type { Day } from '../../shared/days.ts';
import type { LabelVersionId } from '../../shared/ids.ts';
import { accept, type Result, refuse } from '../../shared/result.ts';
import { type Approved, versionInForce } from './label-version.ts';

/** A version that was approved, as an order line remembers it. */
export type ApprovedVersion = Approved & { readonly id: LabelVersionId };

/** What a program asks of an order of its item. program: its number. retiredOn: the last delivery day it can be ordered for. isPublic: everybody may order the item. */
export type LabelHold = {
  readonly isPublic: boolean;
  readonly program: string;
  readonly retiredOn: Day | null;
  readonly approved: readonly ApprovedVersion[];
};

/** What a line was placed against. */
export type LineLabel = { readonly id: LabelVersionId; readonly program: string; readonly version: number };

/** firstDay: from which an approved version will hold; null: none is approved. */
export type LabelRefusal =
  | { readonly kind: 'label-not-approved'; readonly program: string; readonly firstDay: Day | null }
  | { readonly kind: 'label-retired'; readonly program: string; readonly lastDay: Day };

/**
 * The version an order for a delivery day is placed against. An item that everybody may order is bound from its first approval on and until
 * its program is retired; an item of the account alone always is. null: nothing binds it. Source: domain.md part 4.
 */
export function labelOfLine(hold: LabelHold | null, on: Day): Result<LineLabel | null, LabelRefusal> {
  if (hold === null) return accept(null);
  const { program, retiredOn, approved, isPublic } = hold;
  const isRetired = retiredOn !== null && retiredOn < on;
  if (isPublic && (isRetired || approved.length === 0)) return accept(null);
  if (isRetired) return refuse({ kind: 'label-retired', program, lastDay: retiredOn });
  const version = versionInForce(approved, on);
  if (version !== null) return accept({ id: version.id, program, version: version.version });
  const days = approved.map(({ validFrom }) => validFrom).toSorted();
  return refuse({ kind: 'label-not-approved', program, firstDay: days[0] ?? null });
}
