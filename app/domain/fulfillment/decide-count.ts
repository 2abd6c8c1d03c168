import { accept, type Result, refuse } from '../shared/result.ts';

/** What lies on a shelf, in base units. reserved: promised to orders, picked goods among them until they leave. */
export type ShelfCount = { readonly onHand: number; readonly reserved: number };

/** seen: what the page said was on hand when the operator went to count. */
export type CountCommand = { readonly seen: number; readonly counted: number };

export type CountRefusal =
  | { readonly kind: 'moved-since-seen'; readonly seen: number; readonly onHand: number }
  | { readonly kind: 'below-promised'; readonly counted: number; readonly reserved: number };

/** The move that makes the journal agree with the shelf, 0 where it does; never below what is promised. Base units. Source: domain.md part 9, promises.md 13. */
export function decideCount(shelf: ShelfCount, { seen, counted }: CountCommand): Result<{ readonly difference: number }, CountRefusal> {
  if (shelf.onHand !== seen) return refuse({ kind: 'moved-since-seen', seen, onHand: shelf.onHand });
  if (counted < shelf.reserved) return refuse({ kind: 'below-promised', counted, reserved: shelf.reserved });
  return accept({ difference: counted - shelf.onHand });
}
