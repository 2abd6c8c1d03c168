import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { orNotFound } from '#app/access/or-not-found.ts';
import { requireStaff } from '#app/access/require-staff.ts';
import { importFlash } from '#app/components/imports/import-flash.ts';
import { ImportPage } from '#app/components/imports/import-page.tsx';
import { useOfficeSpeech } from '#app/components/kit/use-office-speech.ts';
import { applyForm, readImportQuery } from '#app/forms/import-forms.ts';
import { readForm } from '#app/forms/read-form.ts';
import { paths } from '#app/paths.ts';
import { applyImport } from '#app/use-cases/catalog/imports/apply-import.ts';
import { PROBLEMS_A_PAGE, showImport } from '#app/use-cases/catalog/imports/show-import.ts';
import { stockDesk } from '#app/use-cases/fulfillment/imports/stock-desk.ts';
import { english } from '#app/words/english.ts';
import { importsWords } from '#app/words/imports.ts';

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [{ title: english.frame.title(loaded?.file.fileName ?? '') }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(context, request, 'operations', 'admin');
  const query = readImportQuery(request.url);
  const shown = orNotFound(await showImport(context.app, stockDesk(staff), { importId: params['id'] ?? '', page: query.page }));
  return { query, file: shown.file, problems: shown.problems, pageSize: PROBLEMS_A_PAGE };
}

/** Brings the file in. What it comes to is said on its own page, so that going back sends nothing twice. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const staff = await requireStaff(context, request, 'operations', 'admin');
  const importId = params['id'] ?? '';
  const form = await readForm(request, applyForm);
  if (!form.ok) return data(null, { status: 422 });
  const outcome = await applyImport(context.app, stockDesk(staff), { importId, ...form.value });
  if (outcome.ok) return redirect(paths.stockImportFile(importId, { done: 'yes' }));
  if (outcome.refusal.kind === 'no-such-import') return orNotFound(null);
  return redirect(paths.stockImportFile(importId, { refused: outcome.refusal.kind }));
}

export default function StockImportFilePage() {
  const { query, file, problems, pageSize } = useLoaderData<typeof loader>();
  const { number } = useOfficeSpeech();
  const hrefs = {
    list: paths.stockImport(),
    here: paths.stockImportFile(file.id),
    columns: paths.stockImportColumns(file.id),
    badRows: paths.stockBadRows(file.id),
    pageOf: (page: number) => paths.stockImportFile(file.id, { page }),
  };
  const flash = importFlash(query, file, number);
  return <ImportPage file={file} back={importsWords.stock.title} problems={problems} page={query.page} pageSize={pageSize} flash={flash} hrefs={hrefs} />;
}
