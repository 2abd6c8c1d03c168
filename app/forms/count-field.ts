import { z } from 'zod';

/** A whole count; spaces between digits are passed over. */
export const countField = z
  .string()
  .transform((text) => text.replace(/\s/g, ''))
  .pipe(
    z
      .string()
      .regex(/^\d{1,9}$/, 'count-missing')
      .transform(Number),
  );
