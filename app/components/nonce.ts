import { createContext } from 'react';

/** The nonce of this reply; empty in the browser, which hides nonces from scripts. */
export const NonceContext = createContext<string>('');
