import type { PictureVerdict } from './picture-verdict.ts';

const FIRST_PART = 8;
/** length, name, and a checksum around what a part holds. */
const AROUND = 12;

/** Walks the parts of a PNG to its end: the size it declares, and that nothing stands behind it. Source: PNG third edition 5.3, 11.2. */
export function judgePng(bytes: Uint8Array): PictureVerdict {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (nameAt(bytes, FIRST_PART) !== 'IHDR' || bytes.length < 33) return 'damaged';
  const size = { width: view.getUint32(16), height: view.getUint32(20) };
  if (size.width === 0 || size.height === 0) return 'damaged';
  for (let at = FIRST_PART; at + AROUND <= bytes.length; ) {
    const name = nameAt(bytes, at);
    if (name === 'acTL') return 'moving';
    at += AROUND + view.getUint32(at);
    if (name !== 'IEND') continue;
    return at === bytes.length ? size : at > bytes.length ? 'damaged' : 'more-behind';
  }
  return 'damaged';
}

function nameAt(bytes: Uint8Array, part: number): string {
  return String.fromCharCode(...bytes.subarray(part + 4, part + 8));
}
