import type { Instant } from './days.ts';

export type JobState = 'waiting' | 'dead' | 'done';

/** Work done after a commit, as the administrator reads it. state waiting: also while a worker is at it. cause: why the last try failed. */
export type JobListed = {
  readonly id: string;
  readonly kind: string;
  readonly state: JobState;
  readonly isRunning: boolean;
  readonly attempts: number;
  readonly maxAttempts: number;
  readonly createdAt: Instant;
  readonly runAt: Instant;
  readonly doneAt: Instant | null;
  readonly cause: string | null;
};
