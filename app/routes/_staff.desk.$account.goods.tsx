import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { orNotFound } from '#app/access/or-not-found.ts';
import { requireStaff } from '#app/access/require-staff.ts';
import { OwnGoodsSheet } from '#app/components/catalog/own-goods-sheet.tsx';
import { useOfficeSpeech } from '#app/components/kit/use-office-speech.ts';
import { readOwnGoodsQuery } from '#app/forms/list-query.ts';
import { ownGoodsForm } from '#app/forms/own-goods-form.ts';
import { readForm } from '#app/forms/read-form.ts';
import { paths } from '#app/paths.ts';
import { changeOwnGoods } from '#app/use-cases/catalog/change-own-goods.ts';
import { english } from '#app/words/english.ts';
import { officeEnglish } from '#app/words/office-english.ts';
import { findAccountToActFor } from '#db/queries/accounts/account-to-act-for.ts';
import { findOwnGoods } from '#db/queries/catalog/own-goods.ts';

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [{ title: english.frame.title(officeEnglish.ownGoods.title(loaded?.goods.name ?? '')) }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(context, request, 'account-manager', 'admin');
  const goods = await findOwnGoods(context.app.store.reader(staff.scope), staff, params['account'] ?? '');
  return { goods: orNotFound(goods), query: readOwnGoodsQuery(request.url) };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const staff = await requireStaff(context, request, 'account-manager', 'admin');
  const account = params['account'] ?? '';
  orNotFound(await findAccountToActFor(context.app.store.reader(staff.scope), staff, account));
  const form = await readForm(request, ownGoodsForm);
  if (!form.ok) {
    const { kind = '', code = '', reason = '' } = form.typed;
    return data({ typed: { kind, code, reason }, problems: form.problems, refusal: null }, { status: 422 });
  }
  const outcome = await changeOwnGoods(context.app, staff, { account, ...form.value });
  if (outcome.ok) return redirect(paths.ownGoods(account, { done: `${form.value.act}-${form.value.kind}`, item: outcome.value.sku }));
  const { refusal } = outcome;
  if (refusal.kind === 'no-such-account') return orNotFound(null);
  return data({ typed: form.value, problems: [], refusal: refusal.kind }, { status: 409 });
}

export default function OwnGoodsRoute() {
  const { goods, query } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const says = useOfficeSpeech().words.ownGoods;
  const done = query.done && !answer ? { kind: 'ok' as const, text: says.done[query.done](query.item) } : null;
  return <OwnGoodsSheet goods={goods} typed={answer?.typed ?? null} problems={answer?.problems ?? []} refusal={answer?.refusal ?? null} flash={done} />;
}
