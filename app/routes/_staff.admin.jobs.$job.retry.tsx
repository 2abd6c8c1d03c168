import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { orNotFound } from '#app/access/or-not-found.ts';
import { requireStaff } from '#app/access/require-staff.ts';
import { jobKind } from '#app/components/host/job-kind.ts';
import { Button } from '#app/components/kit/button.tsx';
import { DocketHead } from '#app/components/kit/docket-head.tsx';
import { Sheet } from '#app/components/kit/sheet.tsx';
import { useAdminSpeech } from '#app/components/kit/use-admin-speech.ts';
import { paths } from '#app/paths.ts';
import { retryJob } from '#app/use-cases/jobs/retry-job.ts';
import { adminEnglish } from '#app/words/admin-english.ts';
import { english } from '#app/words/english.ts';
import { findJob } from '#db/queries/jobs.ts';

export const meta: MetaFunction<typeof loader> = () => [{ title: english.frame.title(adminEnglish.admin.jobs.page.title) }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(context, request, 'admin');
  return orNotFound(await findJob(context.app.store.reader(staff.scope), params['job'] ?? ''));
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const staff = await requireStaff(context, request, 'admin');
  const jobId = params['job'] ?? '';
  const outcome = await retryJob(context.app, staff, jobId);
  if (outcome.ok) return redirect(paths.jobs({ retried: jobId }));
  orNotFound(outcome.refusal.kind === 'no-such-job' ? null : outcome);
  return data({ refusal: outcome.refusal.kind }, { status: 409 });
}

/** The loader runs again after a refused retry, so the page tells how the job stands now. */
export default function RetryPage() {
  const job = useLoaderData<typeof loader>();
  const { words, instant, number } = useAdminSpeech();
  const says = words.admin.jobs;
  return (
    <Sheet>
      <DocketHead
        title={jobKind(job.kind, words)}
        back={{ href: paths.jobs({ state: 'dead' }), text: says.page.back }}
        facts={[
          { label: says.made, value: instant(job.createdAt) },
          { label: says.turn, value: instant(job.runAt) },
          { label: says.tries, value: says.triesOf(number(job.attempts), number(job.maxAttempts)) },
          { label: says.page.number, value: <span className="code">{job.id}</span> },
        ]}
      />
      <section className="tight" aria-labelledby="cause">
        <h2 id="cause">{says.cause}</h2>
        <p className="letter">{job.cause ?? says.page.noCause}</p>
      </section>
      {job.state === 'dead' ? (
        <Form method="post" action={paths.retryJob(job.id)} className="stack">
          <p>{says.page.consequence}</p>
          <Button look="main">{says.page.retry}</Button>
        </Form>
      ) : (
        <p className="msg warn">{says.page.notDead}</p>
      )}
    </Sheet>
  );
}
