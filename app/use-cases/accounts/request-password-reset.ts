import { hostScope } from '#app/domain/accounts/scope.ts';
import type { Result } from '#app/domain/shared/result.ts';
import type { Context } from '#app/ports/context.ts';
import { inTransaction } from '#db/database.ts';
import { enqueue } from '#db/repositories/jobs.ts';
import { countTries, type TooManyTries } from './count-tries.ts';

export type RequestPasswordReset = { readonly email: string; readonly address: string };

/** Asks for a letter with a link. Whether the address is known is found out by the job alone, so the answer cannot tell. */
export function requestPasswordReset(context: Context, { email, address }: RequestPasswordReset): Promise<Result<null, TooManyTries>> {
  const now = context.clock.now();
  return inTransaction(context, hostScope('sign-in'), async (tx) => {
    const counted = await countTries(
      tx,
      [
        { key: `reset:account:${email}`, rule: 'resetAccount' },
        { key: `reset:address:${address}`, rule: 'resetAddress' },
      ],
      now,
    );
    if (counted.ok) await enqueue(tx, { kind: 'send-reset-letter', email }, { id: context.ids.next(), at: now });
    return counted;
  });
}
