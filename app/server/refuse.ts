import type { Request, Response } from 'express';
import { serverWords } from '#app/words/server.ts';

export type Refusal = { readonly status: keyof typeof serverWords.refusals; readonly reason: string };

/** An answer in front of Remix: a small page for people, JSON for programs, the same status and reason for both. */
export function refuse(request: Request, response: Response, { status, reason }: Refusal): void {
  const { title, next } = serverWords.refusals[status];
  response.locals['refusal'] = reason;
  response.status(status);
  if (request.accepts(['html', 'json']) === 'json') return void response.json({ problem: reason, title, next });
  const { home, language } = serverWords;
  response
    .type('html')
    .send(
      `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>${title}</title><h1>${title}</h1><p>${next}</p><p><a href="/">${home}</a></p></html>\n`,
    );
}
