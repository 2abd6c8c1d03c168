import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireStaff } from '#app/access/require-staff.ts';
import { problemsOf } from '#app/components/accounts/problems-of.ts';
import { SettingsSheet } from '#app/components/host/settings-sheet.tsx';
import { useAdminSpeech } from '#app/components/kit/use-admin-speech.ts';
import { readForm } from '#app/forms/read-form.ts';
import { readSettingsQuery, settingsForm, typedSettings } from '#app/forms/settings-form.ts';
import { paths } from '#app/paths.ts';
import { changeSettings } from '#app/use-cases/accounts/change-settings.ts';
import { adminEnglish } from '#app/words/admin-english.ts';
import { english } from '#app/words/english.ts';
import { findSettings } from '#db/queries/settings.ts';

export const meta = () => [{ title: english.frame.title(adminEnglish.admin.settings.title) }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requireStaff(context, request, 'admin');
  return { ...(await findSettings(context.app.store.reader(staff.scope))), ...readSettingsQuery(request.url) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const staff = await requireStaff(context, request, 'admin');
  const form = await readForm(request, settingsForm);
  if (!form.ok) return data({ problems: form.problems, refusal: null, typed: typedSettings(form.typed) }, { status: 422 });
  const { seen, ...settings } = form.value;
  const outcome = await changeSettings(context.app, staff, { settings, seen });
  if (outcome.ok) return redirect(paths.settings({ saved: 'yes' }));
  return data({ problems: [], refusal: outcome.refusal.kind, typed: settings }, { status: 409 });
}

/** After a refusal the loader runs again, so the form is compared with the settings as they are now. */
export default function SettingsPage() {
  const { settings, fixed, isSaved } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { words } = useAdminSpeech();
  const refusal = answer?.refusal ?? null;
  const problems = [...problemsOf(answer?.problems ?? [], words), ...(refusal ? [{ fieldId: 'name', text: words.admin.settings.refusals[refusal] }] : [])];
  return (
    <SettingsSheet
      settings={settings}
      fixed={fixed}
      typed={answer?.typed ?? null}
      isChangedMeanwhile={refusal === 'changed-meanwhile'}
      isSaved={isSaved && !answer}
      problems={problems}
    />
  );
}
