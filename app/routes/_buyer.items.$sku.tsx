import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData, useRouteLoaderData } from '@remix-run/react';
import { orNotFound } from '#app/access/or-not-found.ts';
import { requireBuyer } from '#app/access/require-buyer.ts';
import { ItemAvailability } from '#app/components/catalog/item-availability.tsx';
import { ItemFoot } from '#app/components/catalog/item-foot.tsx';
import { ItemHead } from '#app/components/catalog/item-head.tsx';
import { ItemHistory } from '#app/components/catalog/item-history.tsx';
import { ItemLadder } from '#app/components/catalog/item-ladder.tsx';
import { ItemPacks } from '#app/components/catalog/item-packs.tsx';
import { ItemSpec } from '#app/components/catalog/item-spec.tsx';
import { ItemWhy } from '#app/components/catalog/item-why.tsx';
import type { FrameData } from '#app/components/frame/frame-data.ts';
import { Sheet } from '#app/components/kit/sheet.tsx';
import { can } from '#app/domain/accounts/can.ts';
import { paths } from '#app/paths.ts';
import { showItem } from '#app/use-cases/catalog/show-item.ts';
import { english } from '#app/words/english.ts';
import { LOCALE } from '#app/words/locale.ts';

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const buyer = await requireBuyer(context, request);
  const { searchParams } = new URL(request.url);
  const typed = { quantity: searchParams.get('quantity') ?? '', unit: searchParams.get('unit') ?? '' };
  // The form that adds also prices; what it carries for adding does not belong into an address that is shared.
  if (searchParams.has('key')) throw redirect(paths.item(params['sku'] ?? '', typed));
  const item = orNotFound(await showItem(context.app, buyer, { sku: params['sku'] ?? '', ...typed, locale: LOCALE }));
  const mayAdd = can(buyer, 'draft-orders') && item.goods.status === 'active' && item.price !== null;
  return { item, typed, addKey: mayAdd ? context.app.ids.token() : null };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: english.frame.title(data?.item.goods.name ?? english.catalog.list.title) }];

export default function ItemPage() {
  const { item, typed, addKey } = useLoaderData<typeof loader>();
  const frame = useRouteLoaderData<FrameData>('routes/_buyer');
  return (
    <>
      <Sheet>
        <ItemHead item={item} />
        <div className="cols look">
          {item.price ? <ItemLadder item={item} price={item.price} /> : null}
          <ItemWhy item={item} manager={frame?.manager ?? null} />
          <ItemAvailability item={item} />
          <ItemPacks item={item} />
          <ItemHistory item={item} />
          <ItemSpec item={item} />
        </div>
      </Sheet>
      {addKey === null ? null : <ItemFoot item={item} typed={typed} addKey={addKey} />}
    </>
  );
}
