import { compareArtwork } from '#app/adapters/artwork/compare-artwork.ts';
import { drawArtwork } from '#app/adapters/artwork/draw-artwork.ts';
import { readTableWork } from '#app/adapters/tables/read-table-work.ts';
import { accept, refuse } from '#app/domain/shared/result.ts';
import type { Jail } from '#app/ports/jail.ts';

const works = { 'draw-artwork': drawArtwork, 'compare-artwork': compareArtwork, 'read-table': readTableWork };

/** The work of the jail without its walls: at once, on files of our own making. The walls are shown in tests/adapters. */
export const anOpenCell: Jail<keyof typeof works> = {
  async run({ work, bytes, options }) {
    try {
      return accept(await works[work](bytes, options));
    } catch {
      return refuse({ kind: 'broke' });
    }
  },
};
