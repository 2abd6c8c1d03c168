import type { ReactNode } from 'react';

/** wide, fit, slim: how much width the table needs before it scrolls, from most to none. */
type Props = { readonly caption: string; readonly size?: 'slim' | 'fit' | 'wide'; readonly children: ReactNode };

/** A table with its caption, in a region that scrolls sideways and takes focus where the page is too narrow. */
export function TableRegion({ caption, size, children }: Props) {
  return (
    <div className="scroll" role="region" aria-label={caption} tabIndex={0}>
      <table className={size ? `tbl ${size}` : 'tbl'}>
        <caption className="sr">{caption}</caption>
        {children}
      </table>
    </div>
  );
}
