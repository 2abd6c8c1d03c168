import { z } from 'zod';

const cell = z.string().trim().max(300, 'field-unreadable').default('');

/** A row typed into fields of these names; what its cells mean is judged as a file's are. A tick that is not sent is a no. */
export function typedRowForm(fields: readonly string[], ticks: readonly string[] = []) {
  const shape: Record<string, typeof cell> = Object.fromEntries(fields.map((field) => [field, cell]));
  return z.strictObject(shape).transform((row): Readonly<Record<string, string>> => {
    const answers = ticks.map((tick) => [tick, row[tick] === 'yes' ? 'yes' : 'no']);
    return { ...row, ...Object.fromEntries(answers) };
  });
}
