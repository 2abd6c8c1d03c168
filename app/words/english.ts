import { accountsWords } from './accounts.ts';
import { demoWords } from './demo.ts';
import { frameWords } from './frame.ts';
import { importWords } from './import.ts';
import { kitWords } from './kit.ts';
import { pricingWords } from './pricing.ts';

/** Every text a person reads, in English. Each area keeps its own file and is listed here. */
export const english = {
  accounts: accountsWords,
  demo: demoWords,
  frame: frameWords,
  import: importWords,
  kit: kitWords,
  pricing: pricingWords,
};
