import { accept, type Result, refuse } from '../shared/result.ts';

/** granted: seen by the account although not everybody sees it. excluded: kept from the account. */
export type OwnGoodsKind = 'granted' | 'excluded';

/** An item as one account stands to it. isSeenByClass: everybody of its class sees it. */
export type OwnGoodsStanding = { readonly isSeenByClass: boolean; readonly isGranted: boolean; readonly isExcluded: boolean };

export type OwnGoodsRefusal =
  | { readonly kind: 'unknown-item' }
  | { readonly kind: 'already-granted' | 'already-excluded' | 'not-there' }
  /** Granting what it sees anyway, or keeping from it what it does not see: nothing would change, and the list would grow. */
  | { readonly kind: 'seen-anyway' | 'unseen-anyway' };

/** Whether an item may be put on one of an account's own lists. standing null: no such item. Source: domain.md part 4, assortment. */
export function decideAddOwnGoods(kind: OwnGoodsKind, standing: OwnGoodsStanding | null): Result<null, OwnGoodsRefusal> {
  if (!standing) return refuse({ kind: 'unknown-item' });
  if (kind === 'granted') {
    if (standing.isGranted) return refuse({ kind: 'already-granted' });
    return standing.isSeenByClass ? refuse({ kind: 'seen-anyway' }) : accept(null);
  }
  if (standing.isExcluded) return refuse({ kind: 'already-excluded' });
  return standing.isSeenByClass || standing.isGranted ? accept(null) : refuse({ kind: 'unseen-anyway' });
}

/** Whether it may be taken off. */
export function decideDropOwnGoods(kind: OwnGoodsKind, standing: OwnGoodsStanding | null): Result<null, OwnGoodsRefusal> {
  if (!standing) return refuse({ kind: 'unknown-item' });
  return (kind === 'granted' ? standing.isGranted : standing.isExcluded) ? accept(null) : refuse({ kind: 'not-there' });
}
