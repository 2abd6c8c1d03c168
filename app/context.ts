import { jailedArtist } from '#app/adapters/artwork/jailed-artist.ts';
import { systemClock } from '#app/adapters/clock.ts';
import { pdfDocuments } from '#app/adapters/documents/pdf-documents.ts';
import { smtpMailer } from '#app/adapters/email/smtp-mailer.ts';
import { randomIds, randomToken } from '#app/adapters/ids.ts';
import { openJail } from '#app/adapters/jail/open-jail.ts';
import { jsonLog } from '#app/adapters/log.ts';
import { argonPasswords } from '#app/adapters/passwords.ts';
import { stripePayments } from '#app/adapters/stripe/stripe-payments.ts';
import { jailedTables } from '#app/adapters/tables/jailed-tables.ts';
import { paths } from '#app/paths.ts';
import type { Context, Log } from '#app/ports/context.ts';
import type { Payments } from '#app/ports/payments.ts';
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
    payments: await openPayments(settings, log),
    documents: pdfDocuments(),
    tables: jailedTables(openJail()),
    artist: jailedArtist(openJail()),
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

/** Loaded by the demo alone: what plays Stripe there must not so much as start in production. */
async function openPayments({ mode, stripe, origin, databaseFile }: Settings, log: Log): Promise<Payments | null> {
  if (stripe !== null) return { ...stripePayments(stripe), simulated: null };
  if (mode !== 'demo') return null;
  const { startSimulation } = await import('#app/adapters/stripe/simulated/start-simulation.ts');
  return startSimulation({
    checkoutUrl: (id) => origin + paths.simulatedCheckout(id),
    hookUrl: origin + paths.stripeHook(),
    file: `${databaseFile}.stripe.json`,
    log,
  });
}
