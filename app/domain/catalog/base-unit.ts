import type { BaseUnit } from './selling-unit.ts';

const WORDS: Readonly<Record<string, readonly [label: string, plural: string]>> = {
  C62: ['piece', 'pieces'],
  H87: ['piece', 'pieces'],
  EA: ['piece', 'pieces'],
  PR: ['pair', 'pairs'],
  SET: ['set', 'sets'],
  GRM: ['g', 'g'],
  MLT: ['ml', 'ml'],
  MMT: ['mm', 'mm'],
};

/** A base unit in words by its UN/ECE Rec 20 code; a code without words stands for itself. Source: domain.md part 3. */
export function baseUnitOf(unitCode: string): BaseUnit {
  const [label, plural] = WORDS[unitCode] ?? [unitCode, unitCode];
  return { unitCode, label, plural };
}
