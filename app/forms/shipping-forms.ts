import { z } from 'zod';
import { countField } from './count-field.ts';

const promiseId = z.string().regex(/^[A-Za-z0-9-]{1,64}$/);
const version = z.coerce.number().int().min(1);
const reason = z.string().trim().min(5, 'reason-missing').max(200, 'reason-too-long');
const shortText = z
  .string()
  .trim()
  .max(100, 'text-too-long')
  .transform((text) => (text === '' ? null : text));

/** take: the ticked promises; boxes left empty leave gaps, so it comes as a list or by number. */
export const startShipmentForm = z.strictObject({
  take: z
    .union([z.array(promiseId), z.record(z.string(), promiseId)])
    .default([])
    .transform((ticked) => Object.values(ticked)),
});

/** Kilograms with up to three decimals, as grams; read digit by digit, never as a float. */
const weight = z
  .string()
  .trim()
  .regex(/^(?:\d{1,6}(?:[.,]\d{1,3})?)?$/, 'weight-unreadable')
  .transform((text) => {
    const [whole = '', part = ''] = text.split(/[.,]/);
    return whole === '' ? null : Number(whole) * 1_000 + Number(part.padEnd(3, '0'));
  });

/** counted: base units by line. broken: the operator has agreed to break account units. */
export const shipForm = z.strictObject({
  version,
  counted: z.array(countField),
  packages: countField.pipe(z.number().min(1, 'packages-missing').max(9_999, 'packages-missing')),
  weight,
  carrier: shortText,
  tracking: shortText,
  note: z.string().trim().max(500, 'text-too-long'),
  broken: z.literal('yes').optional(),
});

/** warehouse, seen: the shelf and what it was said to hold when the page was shown. */
export const countStockForm = z.strictObject({ warehouse: z.string().max(20), seen: countField, counted: countField, reason });

/** An empty quantity is none. */
const noneOrSome = z.string().transform((text) => (text.trim() === '' ? '0' : text));

export const returnForm = z.strictObject({
  version,
  reason,
  lines: z.array(z.strictObject({ quantity: noneOrSome.pipe(countField), disposition: z.enum(['restock', 'scrap']) })),
});

/** What was sent and understood, as it was typed, for a page that asks again. */
export function shipTyped(ship: z.output<typeof shipForm>): Readonly<Record<string, string>> {
  return {
    ...Object.fromEntries(ship.counted.map((count, position) => [`counted[${position}]`, String(count)])),
    packages: String(ship.packages),
    weight: ship.weight === null ? '' : String(ship.weight / 1_000),
    carrier: ship.carrier ?? '',
    tracking: ship.tracking ?? '',
    note: ship.note,
  };
}

export function returnTyped(back: z.output<typeof returnForm>): Readonly<Record<string, string>> {
  return {
    reason: back.reason,
    ...Object.fromEntries(
      back.lines.flatMap((line, position) => [
        [`lines[${position}].quantity`, line.quantity === 0 ? '' : String(line.quantity)],
        [`lines[${position}].disposition`, line.disposition],
      ]),
    ),
  };
}
