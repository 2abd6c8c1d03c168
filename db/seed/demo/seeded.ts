/** Chance that comes out the same for the same words, every time and on every machine: for what the demo invents. */
export type Chance = {
  /** A whole number from a to b, both included. */
  whole(a: number, b: number): number;
  pick<Value>(from: readonly Value[]): Value;
  /** True in so many of a hundred cases. */
  inHundred(percent: number): boolean;
};

/** A stream of chance named by words, such as seeded('stock', sku): adding a stream elsewhere changes nothing here. */
export function seeded(...words: readonly string[]): Chance {
  let state = hash(words.join('\u0000'));
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (a: number, b: number) => a + Math.floor(next() * (b - a + 1));
  return {
    whole,
    pick: (from) => {
      const value = from[whole(0, from.length - 1)];
      if (value === undefined) throw new Error('nothing to pick from');
      return value;
    },
    inHundred: (percent) => whole(1, 100) <= percent,
  };
}

function hash(text: string): number {
  let state = 2_166_136_261;
  for (let at = 0; at < text.length; at++) state = Math.imul(state ^ text.charCodeAt(at), 16_777_619);
  return state;
}
