import { accountUnitsWords } from './account-units.ts';
import { creditWords } from './credit.ts';
import { deskWords } from './desk.ts';
import { financeWords } from './finance.ts';
import { holdsWords } from './holds.ts';
import { ownGoodsWords } from './own-goods.ts';
import { receiptsWords } from './receipts.ts';
import { shippingWords } from './shipping.ts';
import { stockWords } from './stock.ts';
import { supplyWords } from './supply.ts';

/** What only those read who run the trade, the host's people and suppliers, in English. A buyer's browser does not load it. */
export const officeEnglish = {
  accountUnits: accountUnitsWords,
  credit: creditWords,
  desk: deskWords,
  finance: financeWords,
  holds: holdsWords,
  ownGoods: ownGoodsWords,
  receipts: receiptsWords,
  shipping: shippingWords,
  stock: stockWords,
  supply: supplyWords,
};
