import { hostScope } from '#app/domain/accounts/scope.ts';
import { addSeconds } from '#app/domain/shared/instants.ts';
import { paths } from '#app/paths.ts';
import type { Context } from '#app/ports/context.ts';
import { paperWords } from '#app/words/paper.ts';
import { inTransaction, type Tx } from '#db/database.ts';
import { insertPasswordReset } from '#db/repositories/accounts/password-resets.ts';
import type { UserLogin } from '#db/repositories/accounts/users.ts';
import { isDemo } from '#db/repositories/host-facts.ts';
import { insertLetter } from '#db/repositories/letters.ts';

/** key: one letter stands in the outbox under it. linkSeconds: how long the link works. */
export type LinkLetter = {
  readonly key: string;
  readonly linkSeconds: number;
  readonly find: (tx: Tx) => Promise<UserLogin | null>;
  readonly subject: string;
  readonly text: (letter: { readonly name: string; readonly link: string }) => string;
};
type Opened = { readonly user: UserLogin; readonly token: string; readonly isDemo: boolean };

/** Mails a link that sets a password once. Running twice mails two links; each works, and using one ends the other. */
export async function sendLinkLetter(context: Context, letter: LinkLetter): Promise<void> {
  const opened = await open(context, letter);
  if (!opened) return;
  const { user, token } = opened;
  const link = context.origin + paths.reset(token);
  if (context.mailer) await context.mailer.send({ to: user.email, subject: letter.subject, text: letter.text({ name: user.name, link }), key: letter.key });
  await record(context, letter, { ...opened, link });
}

/** Nothing for someone unknown or blocked; the link is made from our own origin, never from a request's. */
function open(context: Context, { find, linkSeconds }: LinkLetter): Promise<Opened | null> {
  return inTransaction(context, hostScope('sign-in'), async (tx) => {
    const user = await find(tx);
    if (!user?.isActive) return null;
    const token = context.ids.token();
    await insertPasswordReset(tx, { token, userId: user.userId, expiresAt: addSeconds(context.clock.now(), linkSeconds) });
    return { user, token, isDemo: await isDemo(tx) };
  });
}

/** Whoever reads the outbox must not be able to take over an account: the link is kept only where a demo sends no mail. */
async function record(context: Context, letter: LinkLetter, { user, isDemo, link }: Opened & { readonly link: string }): Promise<void> {
  const now = context.clock.now();
  const shownLink = isDemo && !context.mailer ? link : paperWords.links.linkHidden;
  await inTransaction(context, hostScope('sign-in'), (tx) =>
    insertLetter(tx, {
      id: context.ids.next(),
      key: letter.key,
      accountId: user.accountId,
      recipient: user.email,
      subject: letter.subject,
      text: letter.text({ name: user.name, link: shownLink }),
      createdAt: now,
      sentAt: context.mailer ? now : null,
    }),
  );
}
