import { serveJail } from './serve-jail.ts';

/** The process in which bytes of strangers are read. Work is loaded when it is asked for, so that a child holds no more than it needs. */
await serveJail({
  'draw-artwork': async (bytes, options) => (await import('../artwork/draw-artwork.ts')).drawArtwork(bytes, options),
  'compare-artwork': async (bytes, options) => (await import('../artwork/compare-artwork.ts')).compareArtwork(bytes, options),
  'read-table': async (bytes) => (await import('../tables/read-table-work.ts')).readTableWork(bytes),
});
