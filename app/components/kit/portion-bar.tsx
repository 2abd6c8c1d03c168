import type { ReactNode } from 'react';

/** A dated part of a quantity. now: as asked. later: after the day asked for. none: no supply is known. */
export type PortionShown = { readonly count: number; readonly countText: string; readonly when: ReactNode; readonly kind: 'now' | 'later' | 'none' };

/** Promised quantity in dated segments, with the words beside it; the drawing is an extra for the eye. */
export function PortionBar({ portions }: { readonly portions: readonly PortionShown[] }) {
  const total = portions.reduce((sum, { count }) => sum + count, 0);
  let before = 0;
  return (
    <span className="portions">
      <svg className="bar" aria-hidden="true">
        {portions.map(({ count, kind }, index) => {
          const start = percent(before, total);
          before += count;
          return <Segment key={index} kind={kind} start={start} width={percent(count, total)} />;
        })}
      </svg>
      <span className="words">
        {portions.map(({ countText, when, kind }, index) => (
          <span key={index} className={kind === 'later' ? 'later' : undefined}>
            <b>{countText}</b> {when}
          </span>
        ))}
      </span>
    </span>
  );
}

function Segment({ kind, start, width }: { readonly kind: PortionShown['kind']; readonly start: string; readonly width: string }) {
  if (kind === 'now') return <rect x={start} width={width} height="8" />;
  return (
    <svg x={start} width={width} height="8" aria-hidden="true">
      {kind === 'later' ? <line className="hatch" x1="0" y1="4" x2="100%" y2="4" transform="skewX(-25)" /> : null}
      <rect className={kind} width="100%" height="8" />
    </svg>
  );
}

function percent(part: number, total: number): string {
  return `${Math.round((part / Math.max(1, total)) * 1000) / 10}%`;
}
