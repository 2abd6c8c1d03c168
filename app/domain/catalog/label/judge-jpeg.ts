import type { PictureVerdict } from './picture-verdict.ts';

const [MARK, SCAN, END] = [0xff, 0xda, 0xd9];
/** Frames C0 to CF, of which these three are tables. */
const TABLES = [0xc4, 0xc8, 0xcc];

/** Walks the segments of a JPEG to its end: the size it declares, and that nothing stands behind it. Source: ITU-T T.81 annex B. */
export function judgeJpeg(bytes: Uint8Array): PictureVerdict {
  let size: { readonly width: number; readonly height: number } | null = null;
  for (let at = 2; at + 1 < bytes.length; ) {
    if (bytes[at] !== MARK) return 'damaged';
    const kind = bytes[at + 1] ?? 0;
    if (kind === MARK) {
      at += 1;
      continue;
    }
    if (kind === END) return size === null ? 'damaged' : at + 2 === bytes.length ? size : 'more-behind';
    if (kind >= 0xc0 && kind <= 0xcf && !TABLES.includes(kind)) size = sizeAt(bytes, at);
    at += 2 + wordAt(bytes, at + 2);
    if (kind === SCAN) at = afterScan(bytes, at);
  }
  return 'damaged';
}

function sizeAt(bytes: Uint8Array, segment: number): { readonly width: number; readonly height: number } | null {
  const [height, width] = [wordAt(bytes, segment + 5), wordAt(bytes, segment + 7)];
  return width === 0 || height === 0 ? null : { width, height };
}

/** Packed points go on until a mark that is neither a stuffed byte nor a restart. */
function afterScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at++) {
    const next = bytes[at + 1] ?? 0;
    if (bytes[at] === MARK && next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}

function wordAt(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
}
