import { z } from 'zod';
import type { Day } from '#app/domain/shared/days.ts';
import { dayField } from './day-field.ts';

const key = z.string().regex(/^[\w-]{20,64}$/);
const MOST_LINES = 100;

/** A line of a bank statement. */
export const remittanceForm = z.strictObject({
  submissionKey: key,
  reference: z.string().trim().max(60),
  account: z.string().trim().max(40),
  amount: z.string().trim().max(40),
  receivedOn: dayField.pipe(z.custom<Day>((found) => found !== null, 'day-missing')),
  payer: z.string().trim().min(1, 'payer-missing').max(140),
});

/** What a payment is set against; lines without an amount are left out. version: of the payment as it was seen. */
export const applyForm = z.strictObject({
  version: z.coerce.number().int().min(1),
  lines: z
    .array(z.strictObject({ invoice: z.string().max(40), amount: z.string().trim().max(40) }))
    .max(MOST_LINES)
    .transform((lines) => lines.filter(({ amount }) => amount !== '').map(({ invoice, amount }) => ({ invoiceNumber: invoice, amount }))),
});

export const refundForm = z.strictObject({
  submissionKey: key,
  amount: z.string().trim().max(40),
  reason: z.string().trim().min(5, 'reason-missing').max(200, 'reason-too-long'),
});

const cashQuery = z.strictObject({
  q: z.string().trim().max(100).catch(''),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
  show: z.enum(['to-do', 'all']).catch('to-do'),
  reference: z.string().trim().max(60).catch(''),
});

/** What the list of payments is asked for, from its address; reference: of the invoice whose transfer is to be recorded. */
export function readCashQuery(url: string): z.infer<typeof cashQuery> {
  const { searchParams } = new URL(url);
  const of = (name: string) => searchParams.get(name) ?? undefined;
  return cashQuery.parse({ q: of('q'), page: of('page'), show: of('show'), reference: of('reference') });
}

/** A transfer as it was typed, to be shown again. */
export function typedRemittance(typed: Readonly<Record<string, string>>) {
  const text = (name: string) => typed[name] ?? '';
  return { reference: text('reference'), account: text('account'), amount: text('amount'), receivedOn: text('receivedOn'), payer: text('payer') };
}

/** What was just done to a payment, from the address of its page. */
export function readDone(url: string): 'recorded' | 'applied' | 'refunded' | null {
  return z.enum(['recorded', 'applied', 'refunded']).nullable().catch(null).parse(new URL(url).searchParams.get('done'));
}
