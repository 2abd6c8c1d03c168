import { addDays, type Day } from '../shared/days.ts';
import { accept, type Result, refuse } from '../shared/result.ts';

export type ConfirmRefusal =
  | { readonly kind: 'confirmed-already'; readonly on: Day }
  | { readonly kind: 'arrived-already' | 'day-past' }
  | { readonly kind: 'too-late'; readonly latest: Day };

/** So much later than planned is a new plan, which the host makes. */
const MOST_DAYS_LATER = 28;

/**
 * Whether a supplier may confirm that planned goods arrive on a day. Confirmed goods are firm: from then on orders are promised from them,
 * so what is firm is not moved here. Source: domain.md part 7, "only firm receipts count"; promises.md T10.
 */
export function decideConfirm(
  on: Day,
  { receipt, today }: { readonly receipt: { readonly status: 'planned' | 'firm' | 'received' | 'canceled'; readonly expectedOn: Day }; readonly today: Day },
): Result<null, ConfirmRefusal> {
  if (receipt.status === 'firm') return refuse({ kind: 'confirmed-already', on: receipt.expectedOn });
  if (receipt.status !== 'planned') return refuse({ kind: 'arrived-already' });
  if (on < today) return refuse({ kind: 'day-past' });
  const latest = addDays(receipt.expectedOn > today ? receipt.expectedOn : today, MOST_DAYS_LATER);
  return on > latest ? refuse({ kind: 'too-late', latest }) : accept(null);
}
