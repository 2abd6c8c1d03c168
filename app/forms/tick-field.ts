import { z } from 'zod';

/** A box to tick; one that is not ticked is not sent. */
export const tickField = z
  .enum(['yes', ''])
  .default('')
  .transform((text) => text === 'yes');
