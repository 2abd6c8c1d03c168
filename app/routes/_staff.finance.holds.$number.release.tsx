import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { orNotFound } from '#app/access/or-not-found.ts';
import { requireStaff } from '#app/access/require-staff.ts';
import { problemsOf } from '#app/components/accounts/problems-of.ts';
import { useSpeech } from '#app/components/kit/use-speech.tsx';
import { NoLongerHeld, ReleaseSheet } from '#app/components/ordering/release-sheet.tsx';
import { readForm } from '#app/forms/read-form.ts';
import { releaseForm } from '#app/forms/release-form.ts';
import { paths } from '#app/paths.ts';
import { releaseOrder } from '#app/use-cases/ordering/release-order.ts';
import { english } from '#app/words/english.ts';
import { officeEnglish } from '#app/words/office-english.ts';
import { findHeldOrder } from '#db/queries/ordering/held-orders.ts';
import { findOrder } from '#db/queries/ordering/order.ts';

export const meta: MetaFunction<typeof loader> = () => [{ title: english.frame.title(officeEnglish.holds.page.title) }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(context, request, 'finance', 'admin');
  const db = context.app.store.reader(staff.scope);
  const number = params['number'] ?? '';
  const held = await findHeldOrder(db, number, context.app.clock.now());
  if (!held) orNotFound(await findOrder(db, number, null));
  return { number, held };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const staff = await requireStaff(context, request, 'finance', 'admin');
  const number = params['number'] ?? '';
  const form = await readForm(request, releaseForm);
  if (!form.ok) return data({ problems: form.problems, reason: form.typed['reason'] ?? '' }, { status: 422 });

  const outcome = await releaseOrder(context.app, staff, { number, reason: form.value.reason });
  if (outcome.ok) return redirect(paths.holds({ released: number }));
  orNotFound(outcome.refusal.kind === 'no-such-order' ? null : outcome);
  return data({ problems: [], reason: form.value.reason }, { status: 409 });
}

export default function ReleasePage() {
  const { number, held } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { words } = useSpeech();
  if (!held) return <NoLongerHeld number={number} />;
  return <ReleaseSheet order={held} reason={answer?.reason ?? ''} problems={problemsOf(answer?.problems ?? [], words)} />;
}
