import type { Role } from '#app/domain/accounts/people.ts';
import type { Theme } from '#app/domain/accounts/session.ts';

/** Someone to call or write to. */
export type ReachData = { readonly name: string; readonly phone: string | null; readonly email: string };

/** What the frame shows around a page; plain data, made by the layout loader from the session. */
export type FrameData = {
  readonly person: { readonly kind: 'buyer' | 'supplier' | 'staff'; readonly name: string; readonly email: string; readonly roles: readonly Role[] };
  readonly theme: Theme;
  /** The account and its ship-tos; null for supplier and staff. */
  readonly account: { readonly name: string; readonly siteId: string; readonly sites: readonly { readonly id: string; readonly name: string }[] } | null;
  /** What stands in the place of the account for the others: the supplier's or the host's name. */
  readonly house: string;
  /** The key account manager of a buyer's account. */
  readonly manager: ReachData | null;
  /** The host's order desk, on every page. */
  readonly desk: ReachData;
  /** Set while host staff order for an account. */
  readonly acting: { readonly accountName: string; readonly reason: string } | null;
};
