import type { ItemShown } from '#app/domain/ordering/item-shown.ts';
import { paths } from '#app/paths.ts';
import { RoundUpList } from '../ordering/round-up-list.tsx';

/** Rounder quantities of the item; each shows the page for it, so that nothing is rounded unseen. */
export function ItemRoundUps({ item }: { readonly item: ItemShown }) {
  const { price, looked, goods } = item;
  if (price === null) return null;
  return (
    <RoundUpList
      ups={price.roundUps}
      now={{ unit: looked.unit, price: price.price }}
      actOf={(up, text) => (
        <form method="get" action={paths.item(goods.sku)}>
          <input type="hidden" name="unit" value={looked.unit.label} />
          <button className="btn small" type="submit" name="quantity" value={up.count}>
            {text}
          </button>
        </form>
      )}
    />
  );
}
