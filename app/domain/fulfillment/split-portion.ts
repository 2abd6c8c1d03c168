import { assert } from '../shared/assert.ts';
import { type Quantity, quantity } from '../shared/quantity.ts';
import type { Portion } from './supply.ts';

/**
 * A portion cut in two: the first part as large as asked, with as much of its protections as it can carry, the rest with what remains.
 * Base units, both parts at least 1. Errors: nothing, or not less than all. Source: promises.md 18.
 */
export function splitPortion(portion: Portion, first: Quantity): readonly [Portion, Portion] {
  assert(first >= 1 && first < portion.quantity, `a part of ${portion.quantity}, got ${first}`);
  let room: number = first;
  const carried = portion.protections.map((use) => {
    const taken = Math.min(room, use.quantity);
    room -= taken;
    return { protectionId: use.protectionId, first: taken, rest: use.quantity - taken };
  });
  const part = (size: number, of: 'first' | 'rest'): Portion => ({
    ...portion,
    quantity: quantity(size),
    protections: carried.flatMap((use) => (use[of] === 0 ? [] : [{ protectionId: use.protectionId, quantity: quantity(use[of]) }])),
  });
  return [part(first, 'first'), part(portion.quantity - first, 'rest')];
}
