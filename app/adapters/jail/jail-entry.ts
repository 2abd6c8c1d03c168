import { serveJail } from './serve-jail.ts';

/** The process in which bytes of strangers are read. Work is loaded when it is asked for, so that a child holds no more than it needs. */
await serveJail({
  'read-table': async (bytes) => (await import('../tables/read-table-work.ts')).readTableWork(bytes),
});
