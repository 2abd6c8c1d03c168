import { z } from 'zod';
import { readChange } from '#app/domain/ordering/change-lines.ts';
import { dayField } from './day-field.ts';

const MOST_POSTED_LINES = 1_900;
const LONGEST_CELL = 200;

/** One row as typed; nothing is corrected here, so that nothing is lost. */
const lineField = z.strictObject({
  code: z.string().max(LONGEST_CELL, 'cell-too-long'),
  quantity: z.string().max(LONGEST_CELL, 'cell-too-long'),
  unit: z.string().max(LONGEST_CELL, 'cell-too-long'),
});

/** What a buyer writes on a pad. More lines than an order takes come in, so that they can be kept and counted. */
export const padForm = z.strictObject({
  name: z.string().trim().max(80, 'name-too-long'),
  poNumber: z.string().trim().max(40, 'po-number-too-long'),
  requestedOn: dayField,
  lines: z.array(lineField).max(MOST_POSTED_LINES, 'lines-beyond-reading'),
});
export type PadValues = z.input<typeof padForm>;
export type PadOutput = z.output<typeof padForm>;

/** The same as a form without fields in it posts it, with the draft it belongs to. */
const padFields = {
  ...padForm.shape,
  key: z.string().min(20, 'field-unreadable').max(64, 'field-unreadable'),
  version: z.coerce.number().int().min(0),
  lines: padForm.shape.lines.default([]),
};

/** The pad as posted without script. next: where to go after saving. change: the repair a button offers. */
export const savePadForm = z.strictObject({
  ...padFields,
  pasted: z.string().max(200_000, 'paste-too-long').default(''),
  next: z.enum(['pad', 'review']).default('pad'),
  change: z
    .string()
    .max(320)
    .default('')
    .transform((text) => (text === '' ? null : readChange(text))),
  addStored: z
    .enum(['', 'yes'])
    .default('')
    .transform((text) => text === 'yes'),
});

/** The pad as its script keeps it. number '': a pad that is not a draft yet. writer: the window; turn: its how-manieth writing. */
export const keepPadForm = z.strictObject({
  ...padFields,
  number: z.string().max(40).default(''),
  writer: z.string().min(8, 'field-unreadable').max(64, 'field-unreadable'),
  turn: z.coerce.number().int().min(1),
});

/** A question about one line of the pad. */
export const whyForm = z.strictObject({ ...padFields, number: z.string().max(40).default(''), line: z.coerce.number().int().min(0).max(MOST_POSTED_LINES) });
