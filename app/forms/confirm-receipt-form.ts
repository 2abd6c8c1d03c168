import { z } from 'zod';
import { id, type ReceiptId } from '#app/domain/shared/ids.ts';
import { dayField } from './day-field.ts';

/** A day for goods that are planned. */
export const confirmReceiptForm = z.strictObject({
  receipt: z
    .string()
    .min(1)
    .max(64)
    .transform(id<ReceiptId>),
  on: dayField,
});
