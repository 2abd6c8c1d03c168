import type { ReactNode } from 'react';

/** first-use, nothing-left, no-match, not-allowed: what kind of nothing this is. Source: experience.md W3. */
export type EmptyKind = 'first-use' | 'nothing-left' | 'no-match' | 'not-allowed';

/** Nothing to show: one sentence for its kind, and one thing to do. */
export function Empty({
  kind,
  children,
  action,
}: {
  readonly kind: EmptyKind;
  readonly children: ReactNode;
  readonly action?: { readonly href: string; readonly text: string };
}) {
  return (
    <p className="empty" data-kind={kind}>
      {children}
      {action ? (
        <>
          {' '}
          <a href={action.href}>{action.text}</a>
        </>
      ) : null}
    </p>
  );
}
