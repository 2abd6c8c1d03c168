import { useLocation, useMatches } from '@remix-run/react';
import type { ReactNode } from 'react';
import { Frame } from './frame.tsx';
import type { FrameData } from './frame-data.ts';

/** The frame of a layout route. A page that needs the width says so: `export const handle: FrameHandle = { isSlim: true }`. */
export function Framed({ data, children }: { readonly data: FrameData; readonly children: ReactNode }) {
  const { pathname, search } = useLocation();
  const isSlim = useMatches().some((match) => isFrameHandle(match.handle) && match.handle.isSlim);
  return (
    <Frame data={data} pathname={pathname} here={pathname + search} slim={isSlim}>
      {children}
    </Frame>
  );
}

export type FrameHandle = { readonly isSlim: boolean };

function isFrameHandle(handle: unknown): handle is FrameHandle {
  return typeof handle === 'object' && handle !== null && 'isSlim' in handle;
}
