import { z } from 'zod';

/** A field that carries data as text from one of our pages back to us; read by a schema like everything else. */
export function jsonField<Schema extends z.ZodType>(schema: Schema, maxLength: number) {
  return z
    .string()
    .max(maxLength)
    .transform((text, context): z.output<Schema> => {
      const read = schema.safeParse(parse(text));
      if (read.success) return read.data;
      context.addIssue({ code: 'custom', message: 'field-unreadable' });
      return z.NEVER;
    });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
