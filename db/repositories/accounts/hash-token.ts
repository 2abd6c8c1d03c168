import { createHash } from 'node:crypto';

/** What is kept of a secret token: enough to know it again, not enough to use it. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
