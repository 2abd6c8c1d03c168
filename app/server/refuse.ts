import type { Request, Response } from 'express';

const SAYINGS: Readonly<Record<number, readonly [title: string, next: string]>> = {
  400: ['This request cannot be read', 'Go back and try again.'],
  403: ['This did not come from one of our own pages', 'Nothing was changed. Open the page again and repeat what you did.'],
  404: ['There is nothing at this address', 'Check the address, or start from the home page.'],
  405: ['This page cannot do that', 'Go back and use the buttons of the page.'],
  413: ['That is more than one request may carry', 'Nothing was changed. Send fewer lines, or a smaller file.'],
  414: ['This address is too long', 'Go back and narrow the search.'],
  415: ['Compressed requests are not read', 'Send the same request without Content-Encoding.'],
  421: ['This portal does not answer to that name', 'Use the address you were given.'],
  500: ['Something of ours failed', 'What you saved is safe. Try again; if it stays, call the order desk.'],
  503: ['The portal is about to restart', 'What you saved is safe. Try again in a few seconds.'],
};

/** An answer in front of Remix: a small page for people, JSON for programs, the same status and reason for both. */
export function refuse(request: Request, response: Response, why: { readonly status: number; readonly reason: string }): void {
  const [title, next] = SAYINGS[why.status] ?? SAYINGS[500] ?? ['', ''];
  response.status(why.status);
  response.locals['refusal'] = why.reason;
  if (request.accepts(['html', 'json']) === 'json') {
    response.json({ problem: why.reason, title, next });
    return;
  }
  response.type('html').send(`<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>${title}</title><h1>${title}</h1><p>${next}</p><p><a href="/">Home page</a></p></html>`);
}
