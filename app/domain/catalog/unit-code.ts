import { REC_20, REC_21 } from './unit-code-lists.ts';

const UNITS: ReadonlySet<string> = new Set(REC_20);
const PACKAGES: ReadonlySet<string> = new Set(REC_21);

/** What a typed unit code is. package: a code of Recommendation 21 without its X; meant: as it is written. Source: UN/ECE Rec 20 and 21, EN 16931. */
export type UnitCodeRead =
  | { readonly kind: 'unit'; readonly code: string }
  | { readonly kind: 'bare-package'; readonly meant: string }
  | { readonly kind: 'unknown' };

/** Reads a unit code of UN/ECE Recommendation 20, or of 21 with an X before it, in either case of letters. */
export function readUnitCode(typed: string): UnitCodeRead {
  const code = typed.trim().toUpperCase();
  if (UNITS.has(code)) return { kind: 'unit', code };
  if (code.startsWith('X') && PACKAGES.has(code.slice(1))) return { kind: 'unit', code };
  return PACKAGES.has(code) ? { kind: 'bare-package', meant: `X${code}` } : { kind: 'unknown' };
}
