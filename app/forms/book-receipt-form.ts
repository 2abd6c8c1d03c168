import { z } from 'zod';

/** counted: base units, whole; spaces between digits are passed over. */
export const bookReceiptForm = z.strictObject({
  counted: z
    .string()
    .transform((text) => text.replace(/\s/g, ''))
    .pipe(
      z
        .string()
        .regex(/^\d{1,9}$/, 'count-missing')
        .transform(Number),
    ),
});
