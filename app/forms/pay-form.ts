import { z } from 'zod';

const MOST_LINES = 200;
const key = z.string().regex(/^[\w-]{20,64}$/);

/** Invoices to pay by card. A line without its tick is left out; amounts are read where the currency is known. */
export const payForm = z.strictObject({
  submissionKey: key,
  lines: z
    .array(
      z.strictObject({
        invoice: z.string().max(40),
        chosen: z.literal('yes').optional(),
        amount: z.string().trim().max(40),
        reason: z.string().trim().max(200, 'reason-too-long').default(''),
      }),
    )
    .max(MOST_LINES)
    .transform((lines) => lines.filter(({ chosen }) => chosen === 'yes').map(({ invoice, amount, reason }) => ({ invoiceNumber: invoice, amount, reason }))),
});

/** Invoices chosen on a list, from the address of the page. */
export function readPayQuery(url: string): readonly string[] {
  return [...new Set(new URL(url).searchParams.getAll('invoice'))].filter((number) => /^[\w-]{1,40}$/.test(number)).slice(0, MOST_LINES);
}

/** How a payer came back from the card page: what the browser says, which is no proof of anything. */
export function readBack(url: string): 'paid' | 'canceled' | null {
  return z.enum(['paid', 'canceled']).nullable().catch(null).parse(new URL(url).searchParams.get('back'));
}

/** What is done on the played card page. */
export const simulatedActForm = z.strictObject({ act: z.enum(['pay', 'decline', 'cancel', 'expire']) });
