import { accountsWords } from './accounts.ts';
import { agreementWords } from './agreement.ts';
import { catalogWords } from './catalog.ts';
import { demoWords } from './demo.ts';
import { frameWords } from './frame.ts';
import { importWords } from './import.ts';
import { kitWords } from './kit.ts';
import { orderingWords } from './ordering.ts';
import { ordersWords } from './orders.ts';
import { pricingWords } from './pricing.ts';
import { serverWords } from './server.ts';
import { todayWords } from './today.ts';

/** Every text a person reads, in English. Each area keeps its own file and is listed here. */
export const english = {
  accounts: accountsWords,
  agreement: agreementWords,
  catalog: catalogWords,
  demo: demoWords,
  frame: frameWords,
  import: importWords,
  kit: kitWords,
  ordering: orderingWords,
  orders: ordersWords,
  pricing: pricingWords,
  server: serverWords,
  today: todayWords,
};
