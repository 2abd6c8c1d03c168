import { accountsWords } from './accounts.ts';
import { adminWords } from './admin.ts';
import { adminAccountsWords } from './admin-accounts.ts';
import { agreementWords } from './agreement.ts';
import { catalogWords } from './catalog.ts';
import { creditWords } from './credit.ts';
import { deliveriesWords } from './deliveries.ts';
import { deskWords } from './desk.ts';
import { documentsWords } from './documents.ts';
import { financeWords } from './finance.ts';
import { frameWords } from './frame.ts';
import { historyWords } from './history.ts';
import { holdsWords } from './holds.ts';
import { invoicesWords } from './invoices.ts';
import { kitWords } from './kit.ts';
import { listsWords } from './lists.ts';
import { orderingWords } from './ordering.ts';
import { ordersWords } from './orders.ts';
import { paymentsWords } from './payments.ts';
import { peopleWords } from './people.ts';
import { pricingWords } from './pricing.ts';
import { receiptsWords } from './receipts.ts';
import { shippingWords } from './shipping.ts';
import { stockWords } from './stock.ts';
import { supplyWords } from './supply.ts';
import { todayWords } from './today.ts';

/** Every text a person reads on a page or in a letter, in English. Each area keeps its own file and is listed here; words of commands and of the bare server stay out of the browser. */
export const english = {
  accounts: accountsWords,
  admin: adminWords,
  adminAccounts: adminAccountsWords,
  agreement: agreementWords,
  catalog: catalogWords,
  credit: creditWords,
  deliveries: deliveriesWords,
  desk: deskWords,
  documents: documentsWords,
  finance: financeWords,
  frame: frameWords,
  history: historyWords,
  holds: holdsWords,
  invoices: invoicesWords,
  kit: kitWords,
  lists: listsWords,
  ordering: orderingWords,
  orders: ordersWords,
  people: peopleWords,
  payments: paymentsWords,
  pricing: pricingWords,
  receipts: receiptsWords,
  shipping: shippingWords,
  stock: stockWords,
  supply: supplyWords,
  today: todayWords,
};
