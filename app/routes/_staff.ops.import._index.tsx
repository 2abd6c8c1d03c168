import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireStaff } from '#app/access/require-staff.ts';
import { ImportListPage } from '#app/components/imports/import-list-page.tsx';
import { refusalText } from '#app/components/imports/import-texts.ts';
import { useOfficeSpeech } from '#app/components/kit/use-office-speech.ts';
import { readFile } from '#app/forms/read-file.ts';
import { paths } from '#app/paths.ts';
import { listImports } from '#app/use-cases/catalog/imports/show-import.ts';
import { stageImport } from '#app/use-cases/catalog/imports/stage-import.ts';
import { stockDesk } from '#app/use-cases/fulfillment/imports/stock-desk.ts';
import { english } from '#app/words/english.ts';
import { importsWords } from '#app/words/imports.ts';

export const meta: MetaFunction = () => [{ title: english.frame.title(importsWords.stock.title) }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requireStaff(context, request, 'operations', 'admin');
  return { imports: await listImports(context.app, stockDesk(staff)) };
}

/** A file that is read goes to its own page; columns that cannot be told by their headings are asked for first. */
export async function action({ request, context }: ActionFunctionArgs) {
  const staff = await requireStaff(context, request, 'operations', 'admin');
  const file = await readFile(request);
  if (!file.ok) return data({ problem: file.problem, refusal: null }, { status: 422 });
  const staged = await stageImport(context.app, stockDesk(staff), file);
  if (!staged.ok) return data({ problem: null, refusal: staged.refusal }, { status: 422 });
  const { id, status } = staged.value;
  return redirect(status === 'unmapped' ? paths.stockImportColumns(id) : paths.stockImportFile(id));
}

export default function StockImportPage() {
  const { imports } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { number } = useOfficeSpeech();
  const problem = answer?.problem ? importsWords.refusals[answer.problem] : answer?.refusal ? refusalText(answer.refusal, number) : null;
  const hrefs = { here: paths.stockImport(), back: paths.stock(), csv: paths.stockCsv(), workbook: paths.stockWorkbook(), file: paths.stockImportFile };
  return <ImportListPage texts={importsWords.stock} imports={imports} problem={problem} hrefs={hrefs} />;
}
