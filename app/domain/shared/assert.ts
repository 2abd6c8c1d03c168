/** Throws when what must hold does not: a bug of ours, never a user's mistake. Source: style rule 19. */
export function assert(condition: unknown, whatMustHold: string): asserts condition {
  if (!condition) throw new Error(`must hold: ${whatMustHold}`);
}

/** Ends a switch over a tagged union; the compiler refuses a forgotten case. */
export function assertNever(value: never): never {
  throw new Error(`unexpected case: ${JSON.stringify(value)}`);
}
