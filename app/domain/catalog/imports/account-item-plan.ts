import type { AccountId } from '../../shared/ids.ts';

/** What a unit or part number is about: an item, or for units alone a whole group. */
export type AccountGoods = { readonly accountId: AccountId; readonly kind: 'item' | 'group'; readonly goodsId: string };

/** A unit in which an account sells something on, known by its label. content: base units in one. */
export type HeldUnit = {
  readonly label: string;
  readonly plural: string;
  readonly unitCode: string;
  readonly content: number;
  readonly isDefault: boolean;
};

/** What an account holds of an item or group. ownCode: its part number; null: none. */
export type HeldGoods = { readonly ownCode: string | null; readonly units: readonly HeldUnit[] };

/** before null: nothing was held. */
export type ChangedGoods = { readonly goods: AccountGoods; readonly before: HeldGoods | null; readonly after: HeldGoods };

/** What a file of account items comes to, if nothing in it is wrong. seen: all it was judged by, in one text. */
export type AccountItemsPlan = { readonly changed: readonly ChangedGoods[]; readonly asked: readonly AccountGoods[]; readonly seen: string };
