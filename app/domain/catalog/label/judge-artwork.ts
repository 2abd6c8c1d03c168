import { accept, type Result, refuse } from '../../shared/result.ts';
import { judgeJpeg } from './judge-jpeg.ts';
import { judgePdf, type PdfPower } from './judge-pdf.ts';
import { judgePng } from './judge-png.ts';
import { judgeSvg, type SvgPower } from './judge-svg.ts';
import type { PictureVerdict } from './picture-verdict.ts';

/** What artwork may be, told by its bytes. */
export type ArtworkKind = 'pdf' | 'png' | 'jpeg' | 'svg';

export const MOST_ARTWORK_BYTES = 8_000_000;
/** A picture of more than this is a flood, whatever its file weighs. Source: promises.md T27. */
export const MOST_PIXELS = 25_000_000;

/** Why a file is not taken as artwork. found: what its bytes are. what: the part of it that could act. */
export type ArtworkRefusal =
  | { readonly kind: 'no-file' }
  | { readonly kind: 'too-heavy'; readonly bytes: number; readonly most: number }
  | { readonly kind: 'not-artwork' }
  | { readonly kind: 'other-ending'; readonly found: ArtworkKind; readonly ending: string }
  | { readonly kind: 'damaged' | 'more-behind' | 'moving'; readonly found: ArtworkKind }
  | { readonly kind: 'too-many-pixels'; readonly width: number; readonly height: number }
  | { readonly kind: 'active-svg'; readonly what: SvgPower }
  | { readonly kind: 'active-pdf'; readonly what: PdfPower };

const ENDINGS: Readonly<Record<ArtworkKind, readonly string[]>> = { pdf: ['pdf'], png: ['png'], jpeg: ['jpg', 'jpeg'], svg: ['svg'] };

/**
 * What a file is, by its bytes from the first to the last, and whether it can only be looked at. Nothing is decoded here: pictures are
 * measured by their heads, and what a PDF keeps compressed is looked through where it is drawn. Source: promises.md T26, T27.
 */
export function judgeArtwork({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }): Result<ArtworkKind, ArtworkRefusal> {
  if (bytes.length === 0) return refuse({ kind: 'no-file' });
  if (bytes.length > MOST_ARTWORK_BYTES) return refuse({ kind: 'too-heavy', bytes: bytes.length, most: MOST_ARTWORK_BYTES });
  const found = kindOf(bytes);
  if (found === null) return refuse({ kind: 'not-artwork' });
  const ending = name.includes('.') ? (name.split('.').at(-1)?.toLowerCase() ?? '') : '';
  if (!ENDINGS[found].includes(ending)) return refuse({ kind: 'other-ending', found, ending });
  const refusal = JUDGES[found](bytes);
  return refusal === null ? accept(found) : refuse(refusal);
}

/** Told by the first bytes alone, where every reader looks for it. */
function kindOf(bytes: Uint8Array): ArtworkKind | null {
  const begins = (...signs: readonly number[]) => signs.every((sign, at) => bytes[at] === sign);
  if (begins(0x25, 0x50, 0x44, 0x46, 0x2d)) return 'pdf';
  if (begins(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png';
  if (begins(0xff, 0xd8, 0xff)) return 'jpeg';
  const head = String.fromCharCode(...bytes.subarray(0, 1_024)).replace(/^\u00ef\u00bb\u00bf/, '');
  return /^\s*(<\?xml[^>]*\?>\s*)?(<!--[\s\S]*?-->\s*|<!DOCTYPE[^>[]*(\[[\s\S]*?\])?[^>]*>\s*)*<svg[\s>]/i.test(head) ? 'svg' : null;
}

type Judge = (bytes: Uint8Array) => ArtworkRefusal | null;

const JUDGES: Readonly<Record<ArtworkKind, Judge>> = {
  png: (bytes) => ofPicture('png', judgePng(bytes)),
  jpeg: (bytes) => ofPicture('jpeg', judgeJpeg(bytes)),
  svg: (bytes) => {
    const verdict = judgeSvg(bytes);
    if (verdict === 'good') return null;
    return verdict === 'damaged' ? { kind: 'damaged', found: 'svg' } : { kind: 'active-svg', what: verdict };
  },
  pdf: (bytes) => {
    const verdict = judgePdf(bytes);
    if (verdict === 'good') return null;
    return verdict === 'damaged' || verdict === 'more-behind' ? { kind: verdict, found: 'pdf' } : { kind: 'active-pdf', what: verdict };
  },
};

function ofPicture(found: ArtworkKind, verdict: PictureVerdict): ArtworkRefusal | null {
  if (typeof verdict === 'string') return { kind: verdict, found };
  const { width, height } = verdict;
  return width * height > MOST_PIXELS ? { kind: 'too-many-pixels', width, height } : null;
}
