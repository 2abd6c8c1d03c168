import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { orNotFound } from '#app/access/or-not-found.ts';
import { requireStaff } from '#app/access/require-staff.ts';
import { AudienceSheet } from '#app/components/catalog/audience-sheet.tsx';
import { useAdminSpeech } from '#app/components/kit/use-admin-speech.ts';
import { audienceFields } from '#app/forms/audience-fields.ts';
import { audienceForm } from '#app/forms/audience-form.ts';
import { readOwnItemQuery } from '#app/forms/item-form.ts';
import { readForm } from '#app/forms/read-form.ts';
import { paths } from '#app/paths.ts';
import { changeAudience } from '#app/use-cases/catalog/change-audience.ts';
import { adminEnglish } from '#app/words/admin-english.ts';
import { english } from '#app/words/english.ts';
import { findAudience } from '#db/queries/catalog/audience.ts';

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [{ title: english.frame.title(adminEnglish.audience.title(loaded?.item.sku ?? '')) }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(context, request, 'admin');
  const item = await findAudience(context.app.store.reader(staff.scope), params['sku'] ?? '');
  return { item: orNotFound(item), query: readOwnItemQuery(request.url) };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const staff = await requireStaff(context, request, 'admin');
  const sku = params['sku'] ?? '';
  orNotFound(await findAudience(context.app.store.reader(staff.scope), sku));
  const form = await readForm(request, audienceForm);
  if (!form.ok) return data({ texts: form.typed, problems: form.problems, refusal: null }, { status: 422 });
  const outcome = await changeAudience(context.app, staff, { sku, ...form.value });
  if (outcome.ok) return redirect(paths.itemAudience(sku, { done: 'changed' }));
  const { refusal } = outcome;
  if (refusal.kind === 'no-such-item') return orNotFound(null);
  return data(
    { texts: audienceFields(form.value.audience), problems: [], refusal: refusal.kind },
    { status: refusal.kind === 'changed-meanwhile' ? 409 : 422 },
  );
}

/** After a refusal the loader runs again: the form then carries what stands now, beside what was chosen. */
export default function AudiencePage() {
  const { item, query } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const says = useAdminSpeech().words.audience;
  return (
    <AudienceSheet
      item={item}
      texts={answer?.texts ?? audienceFields(item.audience)}
      problems={answer?.problems ?? []}
      refusal={answer?.refusal ?? null}
      flash={query.done && !answer ? { kind: 'ok', text: says.saved } : null}
    />
  );
}
