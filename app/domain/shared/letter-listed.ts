import type { Instant } from './days.ts';

/** A letter of the outbox. sentAt null: it waits, or no mail server is set. */
export type LetterListed = {
  readonly id: string;
  readonly subject: string;
  readonly recipient: string;
  readonly accountName: string | null;
  readonly createdAt: Instant;
  readonly sentAt: Instant | null;
};
