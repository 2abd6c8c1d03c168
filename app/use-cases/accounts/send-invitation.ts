import type { UserId } from '#app/domain/shared/ids.ts';
import type { Context } from '#app/ports/context.ts';
import { paperWords } from '#app/words/paper.ts';
import { loadUser } from '#db/repositories/accounts/users.ts';
import { sendLinkLetter } from './send-link-letter.ts';

/** Seven days: an invitation is read when its reader is back at work. */
const LINK_SECONDS = 7 * 24 * 60 * 60;
const words = paperWords.links;

/** Mails someone invited the link that sets their first password. */
export function sendInvitation(context: Context, job: { readonly jobId: string; readonly userId: UserId }): Promise<void> {
  return sendLinkLetter(context, {
    key: `invitation:${job.jobId}`,
    linkSeconds: LINK_SECONDS,
    find: (tx) => loadUser(tx, job.userId),
    subject: words.invitationSubject,
    text: words.invitation,
  });
}
