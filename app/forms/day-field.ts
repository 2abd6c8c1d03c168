import { z } from 'zod';
import { type Day, day } from '#app/domain/shared/days.ts';

/** A day from a date input; empty: none is named. */
export const dayField = z
  .string()
  .trim()
  .transform((text, context): Day | null => {
    if (text === '') return null;
    try {
      return day(text);
    } catch {
      context.addIssue({ code: 'custom', message: 'day-unreadable' });
      return z.NEVER;
    }
  });
