import type { Context } from '#app/ports/context.ts';

declare module '@remix-run/node' {
  /** What every loader and action gets beside the request. One object a request. */
  interface AppLoadContext {
    readonly app: Context;
    readonly nonce: string;
    readonly requestId: string;
    readonly clientAddress: string;
  }
  interface Future {
    v3_singleFetch: true;
  }
}
