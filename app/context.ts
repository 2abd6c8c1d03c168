import { systemClock } from '#app/adapters/clock.ts';
import { smtpMailer } from '#app/adapters/email/smtp-mailer.ts';
import { randomIds, randomToken } from '#app/adapters/ids.ts';
import { jsonLog } from '#app/adapters/log.ts';
import { argonPasswords } from '#app/adapters/passwords.ts';
import type { Context } from '#app/ports/context.ts';
import { openStore } from '#db/database.ts';
import { sealedTokens } from './server/sealed-tokens.ts';
import type { Settings } from './settings.ts';

/** Wires the real world together, once in a process. Whoever opens it closes its store. */
export async function openContext(settings: Settings): Promise<Context> {
  const log = jsonLog({ level: settings.logLevel });
  const store = await openStore({
    url: settings.databaseUrl,
    file: settings.databaseFile,
    onError: (error) => log.error('database-connection-lost', error),
  });
  return {
    store,
    clock: systemClock,
    ids: randomIds({ token: tokenMaker(settings) }),
    passwords: argonPasswords(),
    mailer: settings.mail === null ? null : smtpMailer(settings.mail),
    log,
    origin: settings.origin,
  };
}

/** Sealed where there is a secret to seal with, which production demands. */
function tokenMaker({ sessionSecret }: Settings): () => string {
  if (sessionSecret === null) return randomToken;
  const { sealed } = sealedTokens(sessionSecret);
  return () => sealed(randomToken());
}
