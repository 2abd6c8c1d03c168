import type { ReactNode } from 'react';

/** The paper a page is written on. */
export function Sheet({ children }: { readonly children: ReactNode }) {
  return <div className="sheet">{children}</div>;
}
