import { describe, expect, test } from 'vitest';
import { currencyExponent } from '#app/domain/shared/currency.ts';
import { day, instant } from '#app/domain/shared/days.ts';
import { money } from '#app/domain/shared/money.ts';
import { unitPrice } from '#app/domain/shared/unit-price.ts';
import { formatDay, formatInstant, formatTime, formatZone } from '#app/words/format-day.ts';
import { currencySign, formatDifference, formatMinor, formatMoney, formatUnitPrice, formatUnitPriceMoney, unitPriceDecimals } from '#app/words/format-money.ts';
import { formatNumber, formatPercent, formatQuantity, formatRate, formatWeight } from '#app/words/format-number.ts';

const GB = 'en-GB';
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('money', () => {
  test('stands with its sign, a true minus before it', () => {
    expect(formatMoney(money(123_450, 'GBP'), GB)).toBe('£1,234.50');
    expect(formatMoney(money(-420, 'EUR'), GB)).toBe('−€4.20');
    expect(formatMoney(money(0, 'GBP'), GB)).toBe('£0.00');
    expect(formatMoney(money(5, 'GBP'), GB)).toBe('£0.05');
  });

  test('has as many decimals as the currency has', () => {
    expect(formatMoney(money(1_234, 'JPY'), GB)).toBe('¥1,234');
    expect(formatMinor(money(1_234, 'KWD'), GB)).toBe('1.234');
    expect(currencyExponent('CLF')).toBe(4);
  });

  test('is exact at the end of the safe range', () => {
    expect(formatMinor(money(Number.MAX_SAFE_INTEGER, 'GBP'), GB)).toBe('90,071,992,547,409.91');
    expect(formatMinor(money(Number.MIN_SAFE_INTEGER, 'GBP'), GB)).toBe('−90,071,992,547,409.91');
  });

  test('follows the locale', () => {
    expect(plain(formatMoney(money(-123_450, 'EUR'), 'de-DE'))).toBe('−1.234,50 €');
    expect(currencySign('EUR', 'de-DE')).toBe('€');
  });

  test('a difference always says its direction', () => {
    expect(formatDifference(money(420, 'GBP'), GB)).toBe('+£4.20');
    expect(formatDifference(money(-420, 'GBP'), GB)).toBe('−£4.20');
    expect(formatDifference(money(0, 'GBP'), GB)).toBe('£0.00');
  });

  test.each(['en-GB', 'de-DE', 'de-CH', 'fr-FR', 'es-ES', 'en-IN', 'ja-JP', 'pl-PL', 'ar-EG'])('writes numbers as Intl does in %s', (locale) => {
    const intl = new Intl.NumberFormat(locale, { numberingSystem: 'latn', minimumFractionDigits: 2 });
    for (const minor of [0, 1, 99, 100, 99_999, 100_000, 123_456, 1_234_567, 12_345_678, 1_234_567_890]) {
      expect(formatMinor(money(minor, 'GBP'), locale)).toBe(intl.format(minor / 100));
    }
  });
});

describe('unit price', () => {
  const price = (tenThousandths: number, basis = 1) => unitPrice({ tenThousandths, basis, currency: 'GBP' });

  test('shows 2 to 4 decimals, as many as it needs', () => {
    expect(formatUnitPrice(price(2_550_000), { content: 1 }, GB)).toBe('2.55');
    expect(formatUnitPrice(price(2_555_000), { content: 1 }, GB)).toBe('2.555');
    expect(formatUnitPrice(price(2_555_500), { content: 1 }, GB)).toBe('2.5555');
  });

  test('is multiplied out for the selling unit, not rounded before', () => {
    expect(formatUnitPrice(price(3_780_000), { content: 6 }, GB)).toBe('22.68');
    expect(formatUnitPrice(price(37_512_500, 100), { content: 12 }, GB)).toBe('4.5015');
    expect(formatUnitPriceMoney(price(3_780_000), { content: 6 }, GB)).toBe('£22.68');
  });

  test('a third keeps four decimals, rounded half away from zero', () => {
    expect(formatUnitPrice(price(1_000_000, 3), { content: 1 }, GB)).toBe('0.3333');
    expect(formatUnitPrice(price(2_000_000, 3), { content: 1 }, GB)).toBe('0.6667');
  });

  test('a column may ask for more decimals, never for fewer than the price needs', () => {
    expect(formatUnitPrice(price(2_550_000), { content: 1, decimals: 4 }, GB)).toBe('2.5500');
    expect(formatUnitPrice(price(2_555_500), { content: 1, decimals: 2 }, GB)).toBe('2.5555');
    expect(unitPriceDecimals(price(2_555_000), 2)).toBe(2);
  });
});

describe('numbers and units', () => {
  test('never part', () => {
    expect(formatQuantity(1_284, 'cases', GB)).toBe('1,284\u00a0cases');
    expect(formatWeight(1_284_640, GB)).toBe('1,284.6\u00a0kg');
    expect(formatNumber(-3, GB)).toBe('−3');
  });

  test('statistics have one decimal, rates are exact', () => {
    expect(plain(formatPercent(240, GB))).toBe('2.4 %');
    expect(plain(formatPercent(-245, GB))).toBe('−2.5 %');
    expect(plain(formatRate(2_000, GB))).toBe('20 %');
    expect(plain(formatRate(1_250, GB))).toBe('12.5 %');
    expect(plain(formatRate(25, GB))).toBe('0.25 %');
  });
});

describe('days and instants', () => {
  const today = day('2026-11-24');

  test('a day of this year has no year, another has', () => {
    expect(plain(formatDay(day('2026-11-26'), today, GB))).toBe('Thu 26 Nov');
    expect(plain(formatDay(day('2027-01-05'), today, GB))).toBe('Tue 5 Jan 2027');
    expect(plain(formatDay(day('2026-09-02'), null, GB))).toBe('Wed 2 Sep 2026');
  });

  test('a day does not break across lines', () => {
    expect(formatDay(day('2026-11-26'), today, GB)).not.toContain(' ');
  });

  test('an instant is told in the zone asked for, over midnight and summer time', () => {
    const at = instant('2026-06-30T23:30:00.000Z');
    expect(plain(formatInstant(at, { zone: 'Europe/London', today }, GB))).toBe('Wed 1 Jul, 00:30');
    expect(formatTime(instant('2026-11-25T10:00:00.000Z'), 'Europe/Berlin', GB)).toBe('11:00');
    expect(formatZone(instant('2026-11-25T10:00:00.000Z'), 'Europe/Berlin', GB)).toBe('CET');
  });
});
