import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireSupplier } from '#app/access/require-supplier.ts';
import { ImportListPage } from '#app/components/imports/import-list-page.tsx';
import { refusalText } from '#app/components/imports/import-texts.ts';
import { useOfficeSpeech } from '#app/components/kit/use-office-speech.ts';
import { readFile } from '#app/forms/read-file.ts';
import { paths } from '#app/paths.ts';
import { itemsDesk } from '#app/use-cases/catalog/imports/items-desk.ts';
import { listImports } from '#app/use-cases/catalog/imports/show-import.ts';
import { stageImport } from '#app/use-cases/catalog/imports/stage-import.ts';
import { english } from '#app/words/english.ts';
import { importsWords } from '#app/words/imports.ts';

export const meta: MetaFunction = () => [{ title: english.frame.title(importsWords.items.title) }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const supplier = await requireSupplier(context, request);
  return { imports: await listImports(context.app, itemsDesk(supplier)) };
}

/** A file that is read goes to its own page; columns that cannot be told by their headings are asked for first. */
export async function action({ request, context }: ActionFunctionArgs) {
  const supplier = await requireSupplier(context, request);
  const file = await readFile(request);
  if (!file.ok) return data({ problem: file.problem, refusal: null }, { status: 422 });
  const staged = await stageImport(context.app, itemsDesk(supplier), file);
  if (!staged.ok) return data({ problem: null, refusal: staged.refusal }, { status: 422 });
  const { id, status } = staged.value;
  return redirect(status === 'unmapped' ? paths.supplyImportColumns(id) : paths.supplyImportFile(id));
}

export default function SupplyImportPage() {
  const { imports } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { number } = useOfficeSpeech();
  const problem = answer?.problem ? importsWords.refusals[answer.problem] : answer?.refusal ? refusalText(answer.refusal, number) : null;
  const hrefs = { here: paths.supplyImport(), back: paths.supply(), csv: paths.supplyCsv(), workbook: paths.supplyWorkbook(), file: paths.supplyImportFile };
  return <ImportListPage texts={importsWords.items} imports={imports} problem={problem} hrefs={hrefs} />;
}
