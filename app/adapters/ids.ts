import { randomBytes } from 'node:crypto';
import type { Ids } from '#app/ports/context.ts';

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const TIME_CHARS = 10;
const RANDOM_BYTES = 10;

/** Ids that sort by time of making (ULID), and numbers for people that say nothing about how many there are. Record 0007. */
export function randomIds(nowMs: () => number = Date.now): Ids {
  return {
    next: () => timeText(nowMs()) + randomText(RANDOM_BYTES),
    orderNumber: () => numberLike('SO', randomText(5)),
    draftNumber: () => numberLike('D', randomText(5)),
    token: () => randomBytes(32).toString('base64url'),
  };
}

function numberLike(prefix: string, text: string): string {
  return `${prefix}-${text.slice(0, 4)}-${text.slice(4, 8)}`;
}

function timeText(ms: number): string {
  let text = '';
  for (let left = ms, chars = TIME_CHARS; chars > 0; chars--) {
    text = CROCKFORD.charAt(left % 32) + text;
    left = Math.floor(left / 32);
  }
  return text;
}

/** Five bits a character: 5 bytes make 8 of them, 10 make 16. */
function randomText(bytes: number): string {
  let bits = BigInt(`0x${randomBytes(bytes).toString('hex')}`);
  let text = '';
  for (let chars = (bytes * 8) / 5; chars > 0; chars--) {
    text = CROCKFORD.charAt(Number(bits & 31n)) + text;
    bits >>= 5n;
  }
  return text;
}
