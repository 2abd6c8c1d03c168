import sharp from 'sharp';
import { toAnswer } from './drawn-answer.ts';

/** So far apart must a channel be, of 255, that an eye sees it and a softened edge does not count. */
const SEEN = 48;
const PALE = 0.3;
/** The color of what differs, in light and dark pages alike. */
const DIFFERENT = [176, 0, 110] as const;

/** The second picture in pale gray, and in color every point that differs from the first, which is laid over it at the same size. */
export async function compareArtwork(bytes: Uint8Array, options: unknown): Promise<Uint8Array> {
  const { cut } = options as { readonly cut: number };
  sharp.cache(false);
  sharp.concurrency(1);
  const { data: after, info } = await sharp(bytes.subarray(cut)).removeAlpha().toColorspace('srgb').raw().toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  const before = await sharp(bytes.subarray(0, cut))
    .resize({ width, height, fit: 'contain', position: 'left top', background: '#ffffff' })
    .removeAlpha()
    .toColorspace('srgb')
    .raw()
    .toBuffer();
  const painted = Buffer.alloc(after.length);
  let changed = 0;
  for (let at = 0; at < after.length; at += 3) {
    const isChanged = [0, 1, 2].some((channel) => Math.abs((after[at + channel] ?? 0) - (before[at + channel] ?? 0)) > SEEN);
    if (isChanged) changed += 1;
    const gray = 255 - (255 - lightness(after, at)) * PALE;
    for (let channel = 0; channel < 3; channel++) painted[at + channel] = isChanged ? (DIFFERENT[channel] ?? 0) : gray;
  }
  const png = await sharp(painted, { raw: { width, height, channels: 3 } })
    .png()
    .toBuffer();
  // A single point that differs is not "nothing differs".
  const changedPerMille = changed === 0 ? 0 : Math.max(1, Math.round((changed * 1_000) / (width * height)));
  return toAnswer({ png, width, height, changedPerMille });
}

function lightness(pixels: Buffer, at: number): number {
  return 0.299 * (pixels[at] ?? 0) + 0.587 * (pixels[at + 1] ?? 0) + 0.114 * (pixels[at + 2] ?? 0);
}
