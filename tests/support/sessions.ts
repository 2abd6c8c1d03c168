import type { AppLoadContext } from '@remix-run/node';
import { readSession } from '#app/access/read-session.ts';
import type { Session } from '#app/domain/accounts/session.ts';
import type { Context } from '#app/ports/context.ts';
import { signIn } from '#app/use-cases/accounts/sign-in.ts';

/** What the server hands the loaders of one request. */
export function aLoadContext(app: Context): AppLoadContext {
  return { app, nonce: 'nonce', requestId: 'request-1', clientAddress: '192.0.2.7' };
}

/** The cookie of someone who just signed in with the builders' password. */
export async function signedIn(app: Context, email: string): Promise<string> {
  const outcome = await signIn(app, { email, password: 'password', address: '192.0.2.7', currentToken: null });
  if (!outcome.ok) throw new Error(`sign-in was refused: ${outcome.refusal.kind}`);
  return cookieOf(app, outcome.value.token);
}

export function cookieOf(app: Context, token: string): string {
  return `${app.origin.startsWith('https:') ? '__Host-session' : 'session'}=${token}`;
}

/** A request as a browser would send it; a form makes it a POST. */
export function aRequest(
  path: string,
  options: { readonly cookie?: string; readonly form?: Readonly<Record<string, string>>; readonly file?: SentFile } = {},
): Request {
  const headers = new Headers(options.cookie ? { Cookie: options.cookie } : {});
  if (options.file) return new Request(`http://localhost:3000${path}`, { method: 'POST', headers, body: multipart(options.file) });
  if (!options.form) return new Request(`http://localhost:3000${path}`, { headers });
  headers.set('Content-Type', 'application/x-www-form-urlencoded');
  return new Request(`http://localhost:3000${path}`, { method: 'POST', headers, body: new URLSearchParams(options.form).toString() });
}

type SentFile = { readonly field: string; readonly name: string; readonly bytes: Uint8Array };

function multipart({ field, name, bytes }: SentFile): FormData {
  const body = new FormData();
  body.append(field, new Blob([Buffer.from(bytes)]), name);
  return body;
}

/** The session a cookie stands for, as a new request would read it. */
export function sessionOf(app: Context, cookie: string): Promise<Session | null> {
  return readSession(aLoadContext(app), aRequest('/', { cookie }));
}

/** What was thrown, when it is a Response; fails when nothing was. */
export async function thrownBy(work: () => Promise<unknown>): Promise<Response> {
  try {
    await work();
  } catch (thrown) {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  }
  throw new Error('nothing was thrown');
}
