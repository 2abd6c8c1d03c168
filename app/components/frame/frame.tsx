import type { ReactNode } from 'react';
import { Flash, type FlashData } from '../kit/flash.tsx';
import { useSpeech } from '../kit/use-speech.tsx';
import { ActingBar } from './acting-bar.tsx';
import { EndLine } from './end-line.tsx';
import type { FrameData } from './frame-data.ts';
import { Rail } from './rail.tsx';
import { ShortcutSheet } from './shortcut-sheet.tsx';
import { Shortcuts } from './shortcuts.tsx';
import { TopBar } from './top-bar.tsx';

type Props = {
  readonly data: FrameData;
  /** The page's path, for the rail's mark; with its query in `here`, for coming back after a switch. */
  readonly pathname: string;
  readonly here: string;
  /** Icons only: the pad needs the width. */
  readonly slim?: boolean;
  readonly flash?: FlashData | null;
  /** A sheet, and after it the ink foot if the page has one. */
  readonly children: ReactNode;
};

/** What stands around every page for someone signed in. Children: `<Sheet>…</Sheet>`, then `<Foot>` if any. */
export function Frame({ data, pathname, here, slim, flash, children }: Props) {
  const { frame } = useSpeech().words;
  return (
    <div className={slim ? 'frame slim' : 'frame'}>
      <a className="skip" href="#main">
        {frame.skip}
      </a>
      {data.acting ? <ActingBar acting={data.acting} /> : null}
      <Rail data={data} pathname={pathname} />
      <TopBar data={data} here={here} />
      <main id="main" className="page" tabIndex={-1}>
        <Flash flash={flash ?? null} />
        {children}
      </main>
      <EndLine data={data} />
      <ShortcutSheet data={data} />
      <Shortcuts />
    </div>
  );
}
