import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { orNotFound } from '#app/access/or-not-found.ts';
import { requireStaff } from '#app/access/require-staff.ts';
import { AccountUnitsSheet } from '#app/components/catalog/account-units-sheet.tsx';
import { type RowField, rowProblems } from '#app/components/imports/row-form.tsx';
import { useOfficeSpeech } from '#app/components/kit/use-office-speech.ts';
import type { GroupChoice } from '#app/domain/catalog/group-choice.ts';
import { readAccountUnitsQuery } from '#app/forms/list-query.ts';
import { readForm } from '#app/forms/read-form.ts';
import { typedRowForm } from '#app/forms/typed-row.ts';
import { paths } from '#app/paths.ts';
import { saveAccountUnit, takeAccountUnit } from '#app/use-cases/catalog/change-account-units.ts';
import { accountUnitsWords } from '#app/words/account-units.ts';
import { english } from '#app/words/english.ts';
import { findAccountToActFor } from '#db/queries/accounts/account-to-act-for.ts';
import { findAccountUnits } from '#db/queries/catalog/account-units.ts';
import { findGroupChoices } from '#db/queries/catalog/group-choices.ts';

const FIELDS = ['item', 'group', 'unitLabel', 'unitPlural', 'unit', 'content', 'default', 'ownCode'];

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [{ title: english.frame.title(accountUnitsWords.title(loaded?.page.name ?? '')) }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(context, request, 'account-manager', 'admin');
  const db = context.app.store.reader(staff.scope);
  const query = readAccountUnitsQuery(request.url);
  const page = orNotFound(await findAccountUnits(db, staff, { code: params['account'] ?? '', page: query.page }));
  return { page, query, groups: await findGroupChoices(db) };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const staff = await requireStaff(context, request, 'account-manager', 'admin');
  const account = params['account'] ?? '';
  orNotFound(await findAccountToActFor(context.app.store.reader(staff.scope), staff, account));
  const form = await readForm(request, typedRowForm([...FIELDS, 'take'], ['default']));
  if (!form.ok) return data({ typed: form.typed, problems: [], refusal: 'unreadable' as const }, { status: 422 });
  const { take = '', ...row } = form.value;
  if (take !== '') {
    const taken = await takeAccountUnit(context.app, staff, { account, unitId: take });
    if (taken.ok) return redirect(paths.accountUnits(account, { done: 'taken' }));
    if (taken.refusal.kind === 'no-such-account') return orNotFound(null);
    return data({ typed: {}, problems: [], refusal: taken.refusal.kind }, { status: 409 });
  }
  const outcome = await saveAccountUnit(context.app, staff, { ...row, account, default: row['unitLabel'] === '' ? '' : (row['default'] ?? '') });
  if (outcome.ok) return redirect(paths.accountUnits(account, { done: 'saved' }));
  const { refusal } = outcome;
  if (refusal.kind === 'bad') return data({ typed: row, problems: refusal.problems, refusal: null }, { status: 422 });
  return data({ typed: row, problems: [], refusal: refusal.kind }, { status: refusal.kind === 'nothing-said' ? 422 : 409 });
}

export default function AccountUnitsRoute() {
  const { page, query, groups } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const says = useOfficeSpeech().words.accountUnits;
  const fields = fieldsOf(groups);
  const problems = answer
    ? [...rowProblems(answer.problems, fields), ...(answer.refusal ? [{ fieldId: 'unitLabel', text: says.problems[answer.refusal] }] : [])]
    : [];
  return (
    <AccountUnitsSheet
      page={page}
      at={query.page}
      fields={fields}
      typed={answer?.typed ?? { default: 'yes' }}
      problems={problems}
      flash={query.done && !answer ? { kind: 'ok', text: says[query.done] } : null}
    />
  );
}

function fieldsOf(groups: readonly GroupChoice[]): readonly RowField[] {
  const says = accountUnitsWords;
  return [
    { field: 'item', hint: says.itemHint, isOptional: true },
    { field: 'group', label: says.groupLabel, isOptional: true, choices: groups.map(({ code, names }) => ({ value: code, text: names.join(' › ') })) },
    { field: 'unitLabel', hint: says.labelHint, isOptional: true },
    { field: 'unitPlural', hint: says.pluralHint, isOptional: true },
    { field: 'unit', hint: says.codeHint, isOptional: true },
    { field: 'content', label: says.holds, kind: 'whole', hint: says.holdsHint, isOptional: true },
    { field: 'default', kind: 'yes-no' },
    { field: 'ownCode', isOptional: true },
  ];
}
