import { createHash } from 'node:crypto';
import type { Artist } from '#app/ports/artist.ts';
import { aPng } from './artwork.ts';

/** An artist that is quick and knows one picture: for tests of who may see and do what. What is really drawn is shown in tests/adapters/artwork. */
export const somePictures: Artist = {
  draw: async ({ content }) => ({ ok: true, value: { png: await pictureOf(content), width: 40, height: 30 } }),
  compare: async ({ before, after }) => {
    const changedPerMille = Buffer.compare(before, after) === 0 ? 0 : 500;
    return { ok: true, value: { png: await pictureOf(Buffer.concat([before, after])), width: 40, height: 30, changedPerMille } };
  },
};

/** Its bytes tell files apart, as those of real pictures do. */
async function pictureOf(content: Uint8Array): Promise<Uint8Array> {
  return Buffer.concat([await aPng(), createHash('sha256').update(content).digest()]);
}
