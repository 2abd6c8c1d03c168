import { z } from 'zod';
import type { ItemCard } from '#app/domain/catalog/item-card.ts';
import { nameField } from './name-field.ts';
import { tickField } from './tick-field.ts';

/** A whole number from 1 on, or nothing. */
function measure(digits: number, message: string) {
  return z
    .string()
    .trim()
    .regex(new RegExp(`^(?:[1-9]\\d{0,${digits - 1}})?$`), message)
    .transform((text) => (text === '' ? null : Number(text)));
}

const size = measure(5, 'size-form');
const pack = z.strictObject({
  code: z.string().max(40),
  gtin: z
    .string()
    .transform((text) => text.replace(/[\s-]/g, ''))
    .pipe(z.string().regex(/^(?:\d{8}|\d{12,14})?$/, 'gtin-form'))
    .transform((text) => (text === '' ? null : text)),
  lengthMm: size,
  widthMm: size,
  heightMm: size,
  weightGrams: measure(7, 'weight-form'),
  isOrderable: tickField,
  isShippable: tickField,
});

/** What a supplier says of its item. version: the one the page was drawn with. */
export const itemForm = z
  .strictObject({
    version: z.coerce.number().int().min(1),
    name: nameField,
    leadDays: z
      .string()
      .trim()
      .regex(/^\d{1,3}$/, 'days-form')
      .transform(Number)
      .pipe(z.number().max(365, 'days-form')),
    isActive: tickField,
    replacedBy: z
      .string()
      .trim()
      .max(60)
      .transform((text) => (text === '' ? null : text)),
    packs: z.array(pack).max(50).default([]),
  })
  .transform(({ version, ...card }): { readonly version: number; readonly card: ItemCard } => ({ version, card }));

const doneQuery = z.strictObject({ done: z.enum(['changed', 'created', 'packed']).nullable().catch(null) });

/** done: what was just done to the item whose page it is. */
export function readOwnItemQuery(url: string): z.infer<typeof doneQuery> {
  return doneQuery.parse({ done: new URL(url).searchParams.get('done') });
}
