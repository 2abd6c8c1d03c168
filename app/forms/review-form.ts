import { z } from 'zod';
import { reasonField } from './reason-field.ts';

const version = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number);

/** The draft as the reviewer saw it; seenTotal: as it was written on the page, to be said again if it changed. */
export const issueForm = z.strictObject({ version, seenTotal: z.string().max(40) });

/** note: what is to be put right before it is drafted anew. */
export const sendBackForm = z.strictObject({ version, note: reasonField });

export const redraftForm = z.strictObject({ version });
