import { z } from 'zod';
import { isZone } from './is-zone.ts';

const column = z.string().trim().min(1).max(100);
const code = z.string().trim().min(1).max(40);

/** How a sales ledger is to be read: which of its columns hold what, and what its rows do not say. */
export const importMap = z.strictObject({
  columns: z.strictObject({
    document: column,
    sku: column,
    description: column,
    quantity: column,
    date: column,
    price: column,
    customer: column,
    country: column.optional(),
  }),
  currency: z.string().regex(/^[A-Z]{3}$/),
  decimalSign: z.enum(['.', ',']).default('.'),
  dateOrder: z.enum(['YMD', 'DMY', 'MDY']).default('YMD'),
  /** A regular expression: codes that are goods; others, such as postage, stay lines of history. */
  goods: z.string().default('.').refine(isPattern, 'a regular expression'),
  creditPrefix: z.string().max(10).default(''),
  adjustmentPrefix: z.string().max(10).default(''),
  home: z.strictObject({ country: z.string().regex(/^[A-Z]{2}$/), zone: z.string().refine(isZone, 'a time zone such as Europe/London') }),
  /** Country words of the ledger that are not ISO 3166 codes, such as "EIRE": "IE". */
  countries: z.record(z.string(), z.string().regex(/^[A-Z]{2}$/)).default({}),
  group: z.strictObject({ code, name: z.string().trim().min(1).max(120) }).default({ code: 'imported', name: 'Imported items' }),
  supplier: z.strictObject({ code, name: z.string().trim().min(1).max(120) }).default({ code: 'unknown', name: 'Supplier not named yet' }),
  /** Terms of new accounts. creditLimit: whole minor units. */
  terms: z.strictObject({ creditLimit: z.int().min(0), paymentDays: z.int().min(0).max(365) }),
});

export type ImportMap = z.output<typeof importMap>;

function isPattern(text: string): boolean {
  try {
    return new RegExp(text) instanceof RegExp;
  } catch {
    return false;
  }
}
