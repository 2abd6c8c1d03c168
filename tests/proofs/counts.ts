/** How often each of some things happened. */
export type Counts = { add(name: string, times?: number): void; of(name: string): number; tell(): string };

export function counts(): Counts {
  const byName = new Map<string, number>();
  const of = (name: string) => byName.get(name) ?? 0;
  return {
    add: (name, times = 1) => void byName.set(name, of(name) + times),
    of,
    tell: () =>
      [...byName]
        .sort(([, a], [, b]) => b - a)
        .map(([name, times]) => `${name} ${times}`)
        .join(', '),
  };
}

/** One of some names by their weights out of a hundred; null for the rest of the hundred. */
export function drawn<Name extends string>(chance: () => number, weights: Readonly<Record<Name, number>>): Name | null {
  let at = chance() * 100;
  for (const name of Object.keys(weights) as Name[]) {
    at -= weights[name];
    if (at < 0) return name;
  }
  return null;
}
