import { z } from 'zod';

const cell = z.string().max(200, 'cell-too-long').default('');
const lineField = z.strictObject({ code: cell, quantity: cell, unit: cell });

/** Rows of a list, or the one item of its page, to put on the pad. key: names the draft made for them. Rows without a quantity are not meant. */
export const addToPadForm = z
  .strictObject({
    key: z.string().min(20, 'field-unreadable').max(64, 'field-unreadable'),
    lines: z.array(lineField).max(200, 'lines-beyond-reading').default([]),
    ...lineField.shape,
  })
  .transform(({ key, lines, code, quantity, unit }) => ({
    key,
    lines: [...lines, { code, quantity, unit }].filter((line) => line.code !== '' && line.quantity.trim() !== ''),
  }));
