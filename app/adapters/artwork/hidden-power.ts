import { constants, inflateSync } from 'node:zlib';
import { latin, pdfPower } from '#app/domain/catalog/label/judge-pdf.ts';

const MOST_OF_ONE = 32_000_000;
const MOST_OF_ALL = 128_000_000;

/**
 * Whether what a PDF keeps packed names something that acts. Objects may be packed in the plain way only (Flate, no predictor): of any
 * other it cannot be said what a reader would find in it.
 */
export function hiddenPower(bytes: Uint8Array): boolean {
  const text = latin(bytes);
  let total = 0;
  let cleared = 0;
  let outside = '';
  let from = 0;
  for (const found of text.matchAll(/\bstream\r?\n/g)) {
    if (found.index < from) continue;
    const start = found.index + found[0].length;
    const head = text.slice(from, found.index);
    outside += head;
    const end = text.indexOf('endstream', start);
    if (end < 0) break;
    from = end;
    const inside = inflated(bytes.subarray(start, end));
    total += inside.length;
    if (total > MOST_OF_ALL) return true;
    if (pdfPower(latin(inside)) !== null) return true;
    if (packsObjects(head) && isPlainlyPacked(head) && inside.length > 0) cleared += 1;
  }
  outside += text.slice(from);
  return objectPacks(outside) !== cleared;
}

/** What comes out as far as it goes; nothing where it is not packed so. */
function inflated(packed: Uint8Array): Uint8Array {
  try {
    return inflateSync(packed, { maxOutputLength: MOST_OF_ONE, finishFlush: constants.Z_SYNC_FLUSH });
  } catch (error) {
    if (error instanceof RangeError) return new Uint8Array(MOST_OF_ALL + 1);
    return new Uint8Array();
  }
}

function plainNames(text: string): string {
  return text.replace(/#([\da-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function objectPacks(text: string): number {
  return [...plainNames(text).matchAll(/\/ObjStm/g)].length;
}

function packsObjects(head: string): boolean {
  return objectPacks(head) === 1;
}

/** One filter, the plain one, and no predictor behind it. */
function isPlainlyPacked(head: string): boolean {
  const names = plainNames(head.slice(head.lastIndexOf('endobj') + 1));
  const isFlate = /\/Filter\s*(?:\/FlateDecode\b|\[\s*\/FlateDecode\s*\])/.test(names);
  return isFlate && names.split('/Filter').length === 2 && !/\/(?:DecodeParms|DP)\b/.test(names);
}
