import { pricePerUnit } from '#app/domain/pricing/ladder.ts';
import type { OwnPrice, PriceSource } from '#app/domain/pricing/own-price.ts';
import type { CsvCell } from '#app/domain/shared/csv-text.ts';
import type { Day } from '#app/domain/shared/days.ts';
import { quantity } from '#app/domain/shared/quantity.ts';
import type { UnitPrice } from '#app/domain/shared/unit-price.ts';
import { unitPriceText } from '#app/domain/shared/unit-price-text.ts';
import type { FileTable } from '../kit/file-table.ts';

const HEADER = [
  ...['on', 'own_code', 'code', 'name', 'unit', 'unit_content', 'base_unit', 'currency', 'price', 'price_per_base_unit', 'agreed_price', 'agreed_for'],
  ...['breaks', 'break_basis', 'source', 'source_name', 'valid_until'],
];
const PIECE = { content: quantity(1) };

type List = { readonly accountCode: string; readonly on: Day; readonly currency: string; readonly stretches: AsyncIterable<readonly OwnPrice[]> };

/**
 * The price list as the table of a file. price: of one own unit, price_per_base_unit: of a piece, both rounded where agreed_price for agreed_for
 * base units cannot be divided; breaks: counts of the own unit with the price of one from there on.
 */
export function priceListFile({ accountCode, on, currency, stretches }: List): FileTable<OwnPrice> {
  const name = `price-list-${accountCode.replace(/[^\w-]+/g, '-')}-${on}`;
  return { name, header: HEADER, stretches, toCells: (row) => [[on, ...toCells(row, currency)]] };
}

function toCells({ accountCode, sku, name, unit, piece, held }: OwnPrice, currency: string): readonly CsvCell[] {
  const goods = [accountCode, sku, name, unit.label, unit.content, piece, currency];
  if (held === null) return [...goods, null, null, null, null, null, null, 'on-request', null, null];
  const { price, breaks, breakBasis, source, validTo } = held;
  const textOf = (of: UnitPrice, pack = unit) => unitPriceText(pricePerUnit(of, pack).perUnit);
  const steps = breaks.map((step) => `${step.fromCount}+ ${textOf(step.price)}`).join('; ');
  const agreed = [textOf(price), unitPriceText(pricePerUnit(price, PIECE).perUnit), unitPriceText(price), price.basis];
  return [...goods, ...agreed, steps, breakBasis, source.kind, nameOf(source), validTo];
}

function nameOf(source: PriceSource): string {
  return source.kind === 'contract' ? source.number : source.name;
}
