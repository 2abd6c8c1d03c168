import { accountsWords } from './accounts.ts';
import { agreementWords } from './agreement.ts';
import { catalogWords } from './catalog.ts';
import { deliveriesWords } from './deliveries.ts';
import { documentsWords } from './documents.ts';
import { frameWords } from './frame.ts';
import { historyWords } from './history.ts';
import { invoicesWords } from './invoices.ts';
import { kitWords } from './kit.ts';
import { listsWords } from './lists.ts';
import { orderingWords } from './ordering.ts';
import { ordersWords } from './orders.ts';
import { paymentsWords } from './payments.ts';
import { priceListWords } from './price-list.ts';
import { pricingWords } from './pricing.ts';
import { shipmentsWords } from './shipments.ts';
import { todayWords } from './today.ts';

/** Every text that anybody may read on a page or in a letter, in English. Each area keeps its own file and is listed here or, when only the office reads it, in office-english.ts; words of papers (paper.ts), commands and the bare server stay out of the browser. */
export const english = {
  accounts: accountsWords,
  agreement: agreementWords,
  catalog: catalogWords,
  deliveries: deliveriesWords,
  documents: documentsWords,
  frame: frameWords,
  history: historyWords,
  invoices: invoicesWords,
  kit: kitWords,
  lists: listsWords,
  ordering: orderingWords,
  orders: ordersWords,
  payments: paymentsWords,
  priceList: priceListWords,
  pricing: pricingWords,
  shipments: shipmentsWords,
  today: todayWords,
};
