import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireStaff } from '#app/access/require-staff.ts';
import { ImportListPage } from '#app/components/imports/import-list-page.tsx';
import { refusalText } from '#app/components/imports/import-texts.ts';
import { useOfficeSpeech } from '#app/components/kit/use-office-speech.ts';
import { readFile } from '#app/forms/read-file.ts';
import { paths } from '#app/paths.ts';
import { accountItemsDesk } from '#app/use-cases/catalog/imports/account-items-desk.ts';
import { listImports } from '#app/use-cases/catalog/imports/show-import.ts';
import { stageImport } from '#app/use-cases/catalog/imports/stage-import.ts';
import { english } from '#app/words/english.ts';
import { importsWords } from '#app/words/imports.ts';

export const meta: MetaFunction = () => [{ title: english.frame.title(importsWords.accountItems.title) }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requireStaff(context, request, 'account-manager', 'admin');
  return { imports: await listImports(context.app, accountItemsDesk(staff)) };
}

/** A file that is read goes to its own page; columns that cannot be told by their headings are asked for first. */
export async function action({ request, context }: ActionFunctionArgs) {
  const staff = await requireStaff(context, request, 'account-manager', 'admin');
  const file = await readFile(request);
  if (!file.ok) return data({ problem: file.problem, refusal: null }, { status: 422 });
  const staged = await stageImport(context.app, accountItemsDesk(staff), file);
  if (!staged.ok) return data({ problem: null, refusal: staged.refusal }, { status: 422 });
  const { id, status } = staged.value;
  return redirect(status === 'unmapped' ? paths.deskImportColumns(id) : paths.deskImportFile(id));
}

export default function DeskImportPage() {
  const { imports } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { number } = useOfficeSpeech();
  const problem = answer?.problem ? importsWords.refusals[answer.problem] : answer?.refusal ? refusalText(answer.refusal, number) : null;
  const hrefs = { here: paths.deskImport(), back: paths.desk(), csv: paths.deskCsv(), workbook: paths.deskWorkbook(), file: paths.deskImportFile };
  return <ImportListPage texts={importsWords.accountItems} imports={imports} problem={problem} hrefs={hrefs} />;
}
