import { z } from 'zod';

const line = z.coerce.number().int().min(1).max(1_000);

/** The line whose price is asked about, counted from 0; null when none is. */
export function readWhy(url: string): number | null {
  const asked = line.safeParse(new URL(url).searchParams.get('why') ?? undefined);
  return asked.success ? asked.data - 1 : null;
}
