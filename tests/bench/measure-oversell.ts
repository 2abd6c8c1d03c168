import { type Crowd, type SoldOut, sellingPlaces, sellOut } from '#tests/proofs/sell-out.ts';
import { startPostgres } from '#tests/support/postgres-server.ts';
import { figureRow, type Row } from './rows.ts';

const REPEATS = 5;
const RUSHES: readonly Crowd['rush'][] = ['look-and-press', 'all-have-seen'];

/** P10: a hundred units and 32 buyers of ten each, who look and order all at once, or have all looked before the first one orders. */
export async function measureOversell(): Promise<Row> {
  const postgres = await startPostgres({ isDurable: true });
  const told: string[] = [];
  let exact = 0;
  try {
    for (const rush of RUSHES) {
      for (const place of await sellingPlaces(postgres, rush.replaceAll('-', '_'))) {
        const sold = await sellOut(place, { buyers: 32, units: 100, each: 10, repeats: REPEATS, rush });
        if (isClean(sold)) exact += sold.exact;
        told.push(
          `${place.name}, ${rush}: ${sold.exact} of ${REPEATS} exact, ${sold.errors.length} errors${sold.deadlocks === null ? '' : `, ${sold.deadlocks} deadlocks`}.`,
        );
      }
    }
  } finally {
    await postgres.stop();
  }
  const goal = {
    id: 'P10',
    name: '100 units, 32 buyers of 10: sold exactly',
    against: 'ten orders placed, 0 units over, 0 under, 0 errors, 0 deadlocks, verify clean',
    isUpperBound: false,
    must: 1,
    aim: 1,
  };
  return figureRow(goal, exact / (told.length * REPEATS), { note: told.join(' ') });
}

function isClean({ errors, deadlocks, violations }: SoldOut): boolean {
  return errors.length === 0 && (deadlocks ?? 0) === 0 && violations.length === 0;
}
