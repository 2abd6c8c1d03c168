import { actorOf } from '#app/domain/accounts/actor.ts';
import type { Staff } from '#app/domain/accounts/people.ts';
import { accept, type Result, refuse } from '#app/domain/shared/result.ts';
import type { Context } from '#app/ports/context.ts';
import { inTransaction } from '#db/database.ts';
import { noteAudit } from '#db/repositories/audit.ts';
import { lockJob, requeueJob } from '#db/repositories/jobs.ts';

export type RetryRefusal = { readonly kind: 'no-such-job' } | { readonly kind: 'not-dead' };

/** Gives a dead job another round of tries. */
export function retryJob(context: Context, staff: Staff, jobId: string): Promise<Result<{ readonly kind: string }, RetryRefusal>> {
  return inTransaction(context, staff.scope, async (tx) => {
    const job = await lockJob(tx, jobId);
    if (!job) return refuse({ kind: 'no-such-job' });
    if (job.status !== 'dead') return refuse({ kind: 'not-dead' });

    const at = context.clock.now();
    await requeueJob(tx, jobId, at);
    await noteAudit(tx, {
      id: context.ids.next(),
      at,
      actor: actorOf(staff),
      accountId: null,
      action: 'job-retried',
      subject: { kind: 'job', id: jobId },
      detail: { kind: job.kind },
    });
    return accept({ kind: job.kind });
  });
}
