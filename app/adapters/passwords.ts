import { hash, verify } from '@node-rs/argon2';
import type { Passwords } from '#app/ports/context.ts';

/** OWASP's floor for argon2id (algorithm 2): 19 MiB, two passes, one lane. */
const ARGON2ID = { algorithm: 2, memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 } as const;
const AT_ONCE = 2;
const QUEUE = 20;

/** argon2id behind a bounded queue: hashing is a lever against two cores, so who finds 20 waiting is turned away unhashed. */
export function argonPasswords(): Passwords {
  const desk = hashingDesk();
  return {
    hash: (password) => desk.serve(() => hash(password, ARGON2ID)),
    async verify(password, hashed) {
      if (desk.waiting() >= QUEUE) return 'too-busy';
      return (await desk.serve(() => verify(hashed, password))) ? 'match' : 'no-match';
    },
  };
}

/** Serves two at a time in the order of asking; a free place is handed on, so nobody slips in between. */
function hashingDesk() {
  let free = AT_ONCE;
  const line: (() => void)[] = [];
  return {
    waiting: () => line.length,
    async serve<T>(work: () => Promise<T>): Promise<T> {
      if (free > 0) free -= 1;
      else await new Promise<void>((resolve) => line.push(resolve));
      try {
        return await work();
      } finally {
        const next = line.shift();
        if (next) next();
        else free += 1;
      }
    },
  };
}
