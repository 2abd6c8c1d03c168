import type { Context } from '#app/ports/context.ts';
import { type DemoLoaded, loadDemo } from './load-demo.ts';
import { commonestSkus } from './unpack-online-retail.ts';

const ITEMS = 300;
/** Largest net first: the first two become key accounts (Netherlands and United Kingdom), the next three growth accounts. */
const CUSTOMERS = ['14646', '18102', '17511', '16684', '13694', '15061', '15769', '14298', '14088', '12583', '13777', '12472'] as const;

/** A small demo by the same rules, within a second: the 300 items sold most often and twelve accounts, two of them key. */
export function loadSmallDemo(context: Context): Promise<DemoLoaded> {
  const skus = commonestSkus()
    .map((sku) => sku.toUpperCase())
    .filter((sku) => /^\d{5}/.test(sku));
  return loadDemo(context, { size: { classes: { key: 2, growth: 3 }, customers: new Set(CUSTOMERS), skus: new Set(skus.slice(0, ITEMS)) } });
}
