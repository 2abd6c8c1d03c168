import { z } from 'zod';
import { jsonField } from './json-field.ts';

const seenLine = z.strictObject({ sku: z.string().max(100), quantity: z.number().int(), net: z.number().int(), days: z.string().max(10_000) });

/** What the buyer agreed to on the review page. seen: the lines as they were shown there. */
export const placeForm = z.strictObject({
  submissionKey: z.string().min(20).max(64),
  version: z.coerce.number().int().min(1),
  seen: jsonField(z.array(seenLine).max(1_000), 400_000),
  seenTotal: z.coerce.number().int().min(0),
});
