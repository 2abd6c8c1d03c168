import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { orNotFound } from '#app/access/or-not-found.ts';
import { requireStaff } from '#app/access/require-staff.ts';
import { columnProblems } from '#app/components/imports/column-problems.ts';
import { ColumnsPage } from '#app/components/imports/columns-page.tsx';
import { STOCK_COLUMNS } from '#app/domain/fulfillment/imports/stock-plan.ts';
import { columnsForm } from '#app/forms/import-forms.ts';
import { readForm } from '#app/forms/read-form.ts';
import { paths } from '#app/paths.ts';
import { chooseColumns } from '#app/use-cases/catalog/imports/choose-columns.ts';
import { showImport } from '#app/use-cases/catalog/imports/show-import.ts';
import { stockDesk } from '#app/use-cases/fulfillment/imports/stock-desk.ts';
import { english } from '#app/words/english.ts';
import { importsWords } from '#app/words/imports.ts';

export const meta: MetaFunction = () => [{ title: english.frame.title(importsWords.mapping.title) }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(context, request, 'operations', 'admin');
  const { file, sample } = orNotFound(await showImport(context.app, stockDesk(staff), { importId: params['id'] ?? '', page: 1 }));
  return { file, sample: sample?.cells ?? [] };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const staff = await requireStaff(context, request, 'operations', 'admin');
  const importId = params['id'] ?? '';
  const form = await readForm(request, columnsForm);
  if (!form.ok) return data({ reading: null, refusal: null, problems: form.problems }, { status: 422 });
  const outcome = await chooseColumns(context.app, stockDesk(staff), { importId, ...form.value });
  if (outcome.ok) return redirect(paths.stockImportFile(importId));
  const { refusal } = outcome;
  if (refusal.kind === 'no-such-import') return orNotFound(null);
  if (refusal.kind === 'applied-already') return redirect(paths.stockImportFile(importId, { refused: refusal.kind }));
  return data({ reading: form.value, refusal, problems: [] }, { status: 422 });
}

export default function StockImportColumnsPage() {
  const { file, sample } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <ColumnsPage
      file={file}
      reading={answer?.reading ?? file}
      specs={STOCK_COLUMNS}
      sample={sample}
      problems={columnProblems(answer?.refusal ?? null, answer?.problems ?? [])}
      hrefs={{ here: paths.stockImportColumns(file.id), file: paths.stockImportFile(file.id) }}
    />
  );
}
