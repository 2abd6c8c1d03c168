import { z } from 'zod';
import { dayField } from './day-field.ts';
import { jsonField } from './json-field.ts';

/** A draft to throw away. */
export const deleteDraftForm = z.strictObject({ number: z.string().min(1).max(40) });

const cell = z.string().max(200);

/** A draft to write down again after it was thrown away: the copy its page carried. */
export const restoreDraftForm = z.strictObject({
  key: z.string().min(20).max(64),
  name: z.string().max(80).default(''),
  poNumber: z.string().max(40).default(''),
  requestedOn: dayField,
  lines: jsonField(z.array(z.strictObject({ code: cell, quantity: cell, unit: cell })).max(1_000), 700_000),
});
