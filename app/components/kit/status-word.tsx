import type { ReactNode } from 'react';

/** ok: done. part: partly. wait: waiting. warn: look. bad: wrong. off: not used. Each has its own shape and color. */
export type StatusKind = 'ok' | 'part' | 'wait' | 'warn' | 'bad' | 'off';

/** A state in a word, with the shape and color of its kind; never color alone. */
export function StatusWord({ kind, children, isBig }: { readonly kind: StatusKind; readonly children: ReactNode; readonly isBig?: boolean }) {
  return <span className={isBig ? `st ${kind} big` : `st ${kind}`}>{children}</span>;
}
