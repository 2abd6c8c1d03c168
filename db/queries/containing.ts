/** A pattern for `lower(column) like`: the words anywhere; signs that a pattern would read are left out. */
export function containing(q: string): string {
  return `%${q
    .trim()
    .toLowerCase()
    .replace(/[\\%_]/g, '')}%`;
}
