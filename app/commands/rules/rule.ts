import { z } from 'zod';
import { type Day, day, type Instant, instant } from '#app/domain/shared/days.ts';
import { type Brand, id } from '#app/domain/shared/ids.ts';
import { type Quantity, quantity } from '#app/domain/shared/quantity.ts';

/** What a case lacks: where, and what was expected there. */
export type Problem = { readonly path: string; readonly expectation: string };

/** A rule that can be asked from outside: a case as parsed JSON, the answer as it comes from the pure function. */
export type Rule = (input: unknown) => { readonly answer: unknown } | { readonly problems: readonly Problem[] };

/** A rule from the shape of its cases and the function that answers one. */
export function aRule<Shape extends z.ZodType>(shape: Shape, answer: (input: z.output<Shape>) => unknown): Rule {
  return (input) => {
    const parsed = shape.safeParse(input);
    if (parsed.success) return { answer: answer(parsed.data) };
    return { problems: parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), expectation: issue.message })) };
  };
}

/** A whole count of base units, at least one. */
export const countShape = z
  .int('a whole number')
  .min(1, 'at least 1')
  .transform((count): Quantity => quantity(count));

/** A whole number, zero or more. */
export const wholeShape = z.int('a whole number').min(0, 'zero or more');

/** The name of something, taken as its id. */
export function named<Id extends Brand<string, string>>(what: string) {
  return z
    .string()
    .min(1, what)
    .transform((text) => id<Id>(text));
}

/** 'YYYY-MM-DD'. */
export const dayShape = z.iso.date('a calendar day, YYYY-MM-DD').transform((text): Day => day(text));

/** ISO 8601 in UTC with milliseconds. */
export const instantShape = z.iso.datetime({ precision: 3, error: 'an instant in UTC with milliseconds' }).transform((text): Instant => instant(text));

/** An ISO 4217 code. */
export const currencyShape = z.string().regex(/^[A-Z]{3}$/, 'a currency code such as GBP');

/** A price in ten-thousandths of the minor unit for `basis` base units. */
export const unitPriceShape = z.strictObject({
  tenThousandths: wholeShape,
  basis: z.int('a whole number').min(1, 'at least 1').default(1),
  currency: currencyShape,
});
