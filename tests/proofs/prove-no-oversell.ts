import { startPostgres } from '#tests/support/postgres-server.ts';
import type { Proof } from './proof.ts';
import { type Crowd, type SoldOut, sellingPlaces, sellOut } from './sell-out.ts';

const CROWD: Crowd = { buyers: 200, units: 50, each: 1, repeats: 20, rush: 'all-have-seen' };

/** So many buyers press at once for fewer units, all typing the same items in different orders: exactly the units there are go. */
export async function proveNoOversell(): Promise<Proof> {
  const postgres = await startPostgres({ isDurable: true });
  const results: string[] = [];
  let holds = true;
  try {
    for (const place of await sellingPlaces(postgres, 'proofs')) {
      const sold = await sellOut(place, CROWD);
      results.push(`${place.name}: ${tell(sold)}`);
      holds &&= sold.exact === CROWD.repeats && sold.errors.length === 0 && sold.violations.length === 0 && (sold.deadlocks ?? 0) === 0;
    }
  } finally {
    await postgres.stop();
  }
  return { id: 'oversell', title: `${CROWD.buyers} buyers, ${CROWD.units} units, ${CROWD.repeats} times`, holds, results };
}

function tell({ exact, pressedAgain, errors, deadlocks, violations }: SoldOut): string {
  return [
    `${exact} of ${CROWD.repeats} times exactly ${CROWD.units} sold and ${CROWD.buyers - CROWD.units} asked again`,
    `${errors.length} errors seen by buyers${errors.length > 0 ? ` (${[...new Set(errors)].join('; ')})` : ''}`,
    ...(pressedAgain === 0 ? [] : [`${pressedAgain} times a buyer waited in vain for one of the ten connections and pressed again`]),
    ...(deadlocks === null ? [] : [`${deadlocks} deadlocks counted by the server`]),
    violations.length === 0 ? 'verify clean' : `${violations.length} broken promises: ${violations[0]}`,
  ].join(', ');
}
