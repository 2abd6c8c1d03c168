import { z } from 'zod';
import { reasonField } from './reason-field.ts';

const line = z.strictObject({
  lineId: z.string().min(1).max(64),
  quantity: z.string().max(40),
  unit: z.enum(['unit', 'base']),
  value: z.string().max(40),
});

/** What is credited of which line, and why. returned: the number of the return the goods came back with, or ''. seenTotal: of the preview, or ''. */
export const creditForm = z.strictObject({
  lines: z.array(line).min(1).max(1_000),
  reason: reasonField,
  returned: z.string().max(64),
  submissionKey: z.string().min(1).max(64),
  seenTotal: z.string().max(20),
});

export type CreditForm = z.output<typeof creditForm>;

const asked = z
  .string()
  .regex(/^[A-Za-z0-9-]{1,64}$/)
  .nullable()
  .catch(null);

/** The number of the return that a credit note is asked for; null: none. */
export function readReturn(url: string): string | null {
  return asked.parse(new URL(url).searchParams.get('return'));
}
