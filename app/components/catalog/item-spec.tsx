import { Fragment } from 'react';
import type { ItemShown } from '#app/domain/ordering/item-shown.ts';
import { paths } from '#app/paths.ts';
import { useSpeech } from '../kit/use-speech.tsx';

/** What else is known of the item. */
export function ItemSpec({ item }: { readonly item: ItemShown }) {
  const { words } = useSpeech();
  const says = words.catalog.item;
  const gtins = item.goods.packs.flatMap(({ gtin, label }) => (gtin === null ? [] : [{ gtin, label }]));
  return (
    <section className="full" aria-labelledby="spec-title">
      <h2 className="sr" id="spec-title">
        {says.details}
      </h2>
      <dl className="spec">
        <dt>{says.group}</dt>
        <dd>
          {item.groups.map(({ code, name }, at) => (
            <Fragment key={code}>
              {at > 0 ? ' › ' : null}
              <a href={paths.itemGroup(code)}>{name}</a>
            </Fragment>
          ))}
        </dd>
        <dt>{says.leadTime}</dt>
        <dd>{says.days(item.leadDays)}</dd>
        {gtins.length === 0 ? null : (
          <>
            <dt>{says.gtin}</dt>
            <dd>
              {gtins.map(({ gtin, label }, at) => (
                <Fragment key={gtin}>
                  {at > 0 ? ', ' : null}
                  <span className="code">{gtin}</span> {label}
                </Fragment>
              ))}
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}
