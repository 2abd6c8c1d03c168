import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireSupplier } from '#app/access/require-supplier.ts';
import { OwnItemsTable } from '#app/components/catalog/own-items-table.tsx';
import { ListSheet } from '#app/components/kit/list-sheet.tsx';
import { listTitle } from '#app/components/kit/list-title.ts';
import { useOfficeSpeech } from '#app/components/kit/use-office-speech.ts';
import { readListQuery } from '#app/forms/list-query.ts';
import { paths } from '#app/paths.ts';
import { listOwnItems } from '#app/use-cases/catalog/list-own-items.ts';
import { officeEnglish } from '#app/words/office-english.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [listTitle(officeEnglish.supply.title, data)];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const supplier = await requireSupplier(context, request);
  const query = readListQuery(request.url);
  return { query, list: await listOwnItems(context.app, supplier, query) };
}

export default function SupplyPage() {
  const { query, list } = useLoaderData<typeof loader>();
  const { words, number } = useOfficeSpeech();
  const says = words.supply;
  return (
    <ListSheet
      title={says.title}
      state={says.items(list.total, number(list.total))}
      query={query}
      list={list}
      hrefOf={paths.supply}
      views={
        <p>
          <a href={paths.newItem()}>{says.create.link}</a> · <a href={paths.supplyImport()}>{says.import}</a>
        </p>
      }
      find={{ label: says.search }}
      nothing={{ kind: 'first-use', text: says.firstUse }}
    >
      <OwnItemsTable rows={list.rows} />
    </ListSheet>
  );
}
