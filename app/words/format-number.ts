import { divideRounded } from '#app/domain/shared/round.ts';
import { NO_BREAK_SPACE, numberStyle, THIN_SPACE } from './number-style.ts';

/** A whole number: 1,284. */
export function formatNumber(count: number, locale: string): string {
  return numberStyle(locale).write(count, 0);
}

/** A number and its unit, which never part: 18 cases. The unit is data, already in the right number. Source: experience.md M4. */
export function formatQuantity(count: number, unit: string, locale: string): string {
  return `${formatNumber(count, locale)}${NO_BREAK_SPACE}${unit}`;
}

/** A share in basis points with one decimal, as statistics show it: 2.4 %. Source: experience.md M6. */
export function formatPercent(basisPoints: number, locale: string): string {
  return `${numberStyle(locale).write(divideRounded(BigInt(basisPoints), 10n), 1)}${THIN_SPACE}%`;
}

/** A rate in basis points, exactly, with no more decimals than it has: 20 %, 12.5 %, 0.25 %. */
export function formatRate(basisPoints: number, locale: string): string {
  const decimals = basisPoints % 100 === 0 ? 0 : basisPoints % 10 === 0 ? 1 : 2;
  return `${numberStyle(locale).write(basisPoints / 10 ** (2 - decimals), decimals)}${THIN_SPACE}%`;
}

/** Grams as kilograms with one decimal: 1,284.6 kg. */
export function formatWeight(grams: number, locale: string): string {
  return `${numberStyle(locale).write(divideRounded(BigInt(grams), 100n), 1)}${NO_BREAK_SPACE}kg`;
}
