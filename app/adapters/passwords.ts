import { hash, verify } from '@node-rs/argon2';
import type { Passwords } from '#app/ports/context.ts';

/** OWASP's floor for argon2id: 19 MiB, two passes, one lane. */
const ARGON2ID = { algorithm: 2, memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 } as const;
const AT_ONCE = 2;
const QUEUE = 20;

/** argon2id behind a bounded queue: hashing is a lever against two cores, so the 21st in line is turned away unhashed. */
export function argonPasswords(): Passwords {
  const queue = boundedQueue();
  return {
    hash: (password) => hash(password, ARGON2ID),
    async verify(password, hashed) {
      const leave = await queue.enter();
      if (!leave) return 'too-busy';
      try {
        return (await verify(hashed, password)) ? 'match' : 'no-match';
      } finally {
        leave();
      }
    },
  };
}

type Leave = () => void;

function boundedQueue(): { enter(): Promise<Leave | null> } {
  let running = 0;
  const waiting: (() => void)[] = [];
  const leave = () => {
    running -= 1;
    waiting.shift()?.();
  };
  return {
    async enter() {
      if (running >= AT_ONCE) {
        if (waiting.length >= QUEUE) return null;
        await new Promise<void>((resolve) => waiting.push(resolve));
      }
      running += 1;
      return leave;
    },
  };
}
