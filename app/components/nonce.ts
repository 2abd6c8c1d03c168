import { createContext, useContext } from 'react';

/** The nonce of this reply; empty in the browser, which hides nonces from scripts. */
export const NonceContext = createContext<string>('');

/** Props for an inline script of ours: the nonce on the server, nothing in the browser, where it is hidden anyway. */
export function useNonce(): { nonce: string } | Record<string, never> {
  const nonce = useContext(NonceContext);
  return nonce === '' ? {} : { nonce };
}
