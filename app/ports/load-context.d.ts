import '@remix-run/node';
import type { Context } from './context.ts';

declare module '@remix-run/node' {
  /** What the server hands every loader and action, new for each request. */
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
