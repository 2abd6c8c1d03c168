import type { Day, Instant } from '#app/domain/shared/days.ts';
import type { Money } from '#app/domain/shared/money.ts';
import type { UnitPrice } from '#app/domain/shared/unit-price.ts';
import { english } from './english.ts';
import { formatDay, formatInstant, formatShortDay, formatTime, formatZone } from './format-day.ts';
import { formatGoods, type GoodsShown } from './format-goods.ts';
import { currencySign, formatDifference, formatMinor, formatMoney, formatUnitPrice, formatUnitPriceMoney, type PriceShown } from './format-money.ts';
import { formatNumber, formatPercent, formatQuantity, formatRate, formatWeight } from './format-number.ts';
import type { Words } from './words.ts';

/** Whose words and numbers: a language tag, the reader's zone, and today there (null: years are always said). */
export type Listener = { readonly locale: string; readonly zone: string; readonly today: Day | null };

/** The words of a language and the formats of a locale, bound together; one is kept per kind of listener. */
export type Speech = Listener & {
  readonly words: Words;
  readonly money: (amount: Money) => string;
  readonly minor: (amount: Money) => string;
  readonly difference: (amount: Money) => string;
  readonly sign: (currency: string) => string;
  readonly unitPrice: (price: UnitPrice, shown: PriceShown) => string;
  readonly unitPriceMoney: (price: UnitPrice, shown: PriceShown) => string;
  readonly number: (count: number) => string;
  readonly quantity: (count: number, unit: string) => string;
  readonly goods: (goods: GoodsShown) => string;
  readonly percent: (basisPoints: number) => string;
  readonly rate: (basisPoints: number) => string;
  readonly weight: (grams: number) => string;
  readonly day: (day: Day) => string;
  readonly shortDay: (day: Day) => string;
  readonly instant: (at: Instant) => string;
  readonly time: (at: Instant) => string;
  readonly zoneName: (at: Instant) => string;
};

const kept = new Map<string, Speech>();
const KEPT = 50;

/** The speech for a listener, in components by useSpeech(), in letters and tests called directly. */
export function speechFor(listener: Listener): Speech {
  const key = `${listener.locale} ${listener.zone} ${listener.today ?? ''}`;
  const known = kept.get(key);
  if (known) return known;
  const made = bind(listener);
  if (kept.size >= KEPT) kept.clear();
  kept.set(key, made);
  return made;
}

function bind({ locale, zone, today }: Listener): Speech {
  return {
    locale,
    zone,
    today,
    words: wordsIn(locale),
    money: (amount) => formatMoney(amount, locale),
    minor: (amount) => formatMinor(amount, locale),
    difference: (amount) => formatDifference(amount, locale),
    sign: (currency) => currencySign(currency, locale),
    unitPrice: (price, shown) => formatUnitPrice(price, shown, locale),
    unitPriceMoney: (price, shown) => formatUnitPriceMoney(price, shown, locale),
    number: (count) => formatNumber(count, locale),
    quantity: (count, unit) => formatQuantity(count, unit, locale),
    goods: (goods) => formatGoods(goods, locale),
    percent: (basisPoints) => formatPercent(basisPoints, locale),
    rate: (basisPoints) => formatRate(basisPoints, locale),
    weight: (grams) => formatWeight(grams, locale),
    day: (day) => formatDay(day, today, locale),
    shortDay: (day) => formatShortDay(day, locale),
    instant: (at) => formatInstant(at, { zone, today }, locale),
    time: (at) => formatTime(at, zone, locale),
    zoneName: (at) => formatZone(at, zone, locale),
  };
}

/** Catalogs by language; a language without one is spoken to in English. */
const catalogs: Readonly<Record<string, Words>> = { en: english };

function wordsIn(locale: string): Words {
  return catalogs[new Intl.Locale(locale).language] ?? english;
}
