import { baseUnitOf } from '#app/domain/catalog/base-unit.ts';
import type { ShipmentPageLine } from '#app/domain/fulfillment/shipment-page.ts';
import { useSpeech } from '../kit/use-speech.tsx';

type Props = { readonly line: ShipmentPageLine; readonly orderHref: (number: string) => string };

/** What a line of a shipment is: item, name, their code, and the order it belongs to. */
export function ShipmentLineName({ line, orderHref }: Props) {
  return (
    <th scope="row">
      <span className="code">{line.sku}</span> {line.name} {line.accountCode ? <span className="own">{line.accountCode}</span> : null}
      <small className="soft">
        <a className="code" href={orderHref(line.orderNumber)}>
          {line.orderNumber}
        </a>{' '}
        {line.poNumber}
      </small>
    </th>
  );
}

/** How a line is packed: 1 × carton of 12, 3 pieces. */
export function usePackText(): (line: ShipmentPageLine) => string {
  const { number, quantity } = useSpeech();
  return ({ packs, baseUnit }) => {
    const base = baseUnitOf(baseUnit);
    const texts = packs.map(({ label, content, count }) =>
      label === null || content === 1 ? quantity(count, count === 1 ? base.label : base.plural) : `${number(count)} × ${label}`,
    );
    return texts.join(', ');
  };
}
