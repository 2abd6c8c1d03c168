import type { Context } from '#app/ports/context.ts';
import { paperWords } from '#app/words/paper.ts';
import { loadUserByEmail } from '#db/repositories/accounts/users.ts';
import { sendLinkLetter } from './send-link-letter.ts';

const LINK_SECONDS = 60 * 60;
const words = paperWords.links;

/** Mails someone who asked for it a link to a new password. */
export function sendResetLetter(context: Context, job: { readonly jobId: string; readonly email: string }): Promise<void> {
  return sendLinkLetter(context, {
    key: `reset:${job.jobId}`,
    linkSeconds: LINK_SECONDS,
    find: (tx) => loadUserByEmail(tx, job.email),
    subject: words.resetSubject,
    text: words.reset,
  });
}
