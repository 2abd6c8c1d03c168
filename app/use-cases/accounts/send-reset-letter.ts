import { hostScope } from '#app/domain/accounts/scope.ts';
import { addSeconds } from '#app/domain/shared/instants.ts';
import { paths } from '#app/paths.ts';
import type { Context } from '#app/ports/context.ts';
import { accountsWords } from '#app/words/accounts.ts';
import { inTransaction } from '#db/database.ts';
import { insertPasswordReset } from '#db/repositories/accounts/password-resets.ts';
import { loadUserByEmail, type UserLogin } from '#db/repositories/accounts/users.ts';
import { isDemo } from '#db/repositories/host-facts.ts';
import { insertLetter } from '#db/repositories/letters.ts';

const LINK_SECONDS = 60 * 60;
const words = accountsWords.letters;

type Opened = { readonly user: UserLogin; readonly token: string; readonly isDemo: boolean };

/** Mails a link that sets a new password once. Running twice mails two links; each works, and using one ends the other. */
export async function sendResetLetter(context: Context, job: { readonly jobId: string; readonly email: string }): Promise<void> {
  const opened = await open(context, job.email);
  if (!opened) return;
  const link = context.origin + paths.reset(opened.token);
  const key = `reset:${job.jobId}`;
  if (context.mailer) {
    await context.mailer.send({ to: opened.user.email, subject: words.resetSubject, text: words.reset({ name: opened.user.name, link }), key });
  }
  await record(context, opened, { key, link });
}

/** Nothing for someone unknown or blocked; the link is made from our own origin, never from a request's. */
function open(context: Context, email: string): Promise<Opened | null> {
  return inTransaction(context, hostScope('sign-in'), async (tx) => {
    const user = await loadUserByEmail(tx, email);
    if (!user?.isActive) return null;
    const token = context.ids.token();
    await insertPasswordReset(tx, { token, userId: user.userId, expiresAt: addSeconds(context.clock.now(), LINK_SECONDS) });
    return { user, token, isDemo: await isDemo(tx) };
  });
}

/** Whoever reads the outbox must not be able to take over an account: the link is kept only where a demo sends no mail. */
async function record(context: Context, { user, isDemo }: Opened, letter: { readonly key: string; readonly link: string }): Promise<void> {
  const now = context.clock.now();
  const shownLink = isDemo && !context.mailer ? letter.link : words.resetLinkHidden;
  await inTransaction(context, hostScope('sign-in'), (tx) =>
    insertLetter(tx, {
      id: context.ids.next(),
      key: letter.key,
      accountId: user.accountId,
      recipient: user.email,
      subject: words.resetSubject,
      text: words.reset({ name: user.name, link: shownLink }),
      createdAt: now,
      sentAt: context.mailer ? now : null,
    }),
  );
}
