import sharp from 'sharp';
import type { ArtworkKind } from '#app/domain/catalog/label/judge-artwork.ts';
import { MOST_PIXELS } from '#app/domain/catalog/label/judge-artwork.ts';
import { drawPdf } from './draw-pdf.ts';
import { toAnswer } from './drawn-answer.ts';

export const LONGEST_SIDE = 1_600;
/** What librsvg takes at most, in dots an inch. */
const MOST_DENSITY = 2_400;
const USUAL_DENSITY = 72;

/** Draws artwork as one picture on white. Runs in the jail: whatever it throws says that the file is damaged. */
export async function drawArtwork(bytes: Uint8Array, options: unknown): Promise<Uint8Array> {
  const { kind } = options as { readonly kind: ArtworkKind };
  sharp.cache(false);
  sharp.concurrency(1);
  try {
    return await (kind === 'pdf' ? drawPdf(bytes) : drawPicture(bytes, kind));
  } catch (error) {
    if (isOfMemory(error)) throw error;
    const isFlood = error instanceof Error && /pixel limit/i.test(error.message);
    return toAnswer({ problem: isFlood ? 'too-large' : 'damaged' });
  }
}

async function drawPicture(bytes: Uint8Array, kind: ArtworkKind): Promise<Uint8Array> {
  const read = (density: number) => sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error', ...(kind === 'svg' ? { density } : {}) });
  const { width, height } = await read(USUAL_DENSITY).metadata();
  const density = Math.min(MOST_DENSITY, Math.max(1, Math.floor((USUAL_DENSITY * LONGEST_SIDE) / Math.max(width, height))));
  const { data, info } = await read(density)
    .autoOrient()
    .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColorspace('srgb')
    .png()
    .toBuffer({ resolveWithObject: true });
  return toAnswer({ png: data, width: info.width, height: info.height });
}

/** The jail knows what to make of these. */
function isOfMemory(error: unknown): boolean {
  return error instanceof RangeError;
}
