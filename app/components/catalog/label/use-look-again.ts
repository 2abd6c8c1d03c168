import { useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';

const WAIT_MS = 1_500;

/** Reads the page anew every moment while something of it is still being made. */
export function useLookAgain(isWaiting: boolean): void {
  const { revalidate, state } = useRevalidator();
  useEffect(() => {
    if (!isWaiting || state !== 'idle') return;
    const timer = setTimeout(revalidate, WAIT_MS);
    return () => clearTimeout(timer);
  }, [isWaiting, state, revalidate]);
}
