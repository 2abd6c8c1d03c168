import { createContext, useContext } from 'react';

const NonceContext = createContext<string | undefined>(undefined);

/** Gives the page the nonce its scripts may run by. */
export const NonceProvider = NonceContext.Provider;

/** The nonce of this page's scripts. */
export function useNonce(): string | undefined {
  return useContext(NonceContext);
}
