/** Whether one of the wanted roles is held; when none is named any role will do, but someone without a role passes nowhere. */
export function holdsOneOf<Role>(held: readonly Role[], wanted: readonly Role[]): boolean {
  return wanted.length === 0 ? held.length > 0 : wanted.some((role) => held.includes(role));
}
