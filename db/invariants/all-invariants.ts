import { checkAccountTreeIsClosed } from './account-tree-is-closed.ts';
import { checkCanceledHoldsNothing } from './canceled-holds-nothing.ts';
import { checkCashAgrees } from './cash-agrees.ts';
import { checkEventsAreAudited } from './events-are-audited.ts';
import { checkHistoryAddsUp } from './history-adds-up.ts';
import { checkInvoiceSums } from './invoice-sums.ts';
import { checkInvoicedGoodsAreCounted } from './invoiced-goods-are-counted.ts';
import { checkIssuedBodiesAreWhole } from './issued-bodies-are-whole.ts';
import { checkJobsAreSound } from './jobs-are-sound.ts';
import { checkLedgerBalances } from './ledger-balances.ts';
import { checkLedgerChainHolds } from './ledger-chain-holds.ts';
import { checkLineAmounts } from './line-amounts.ts';
import { checkLinesFullyPromised } from './lines-fully-promised.ts';
import { checkListingAgrees } from './listing-agrees.ts';
import { checkMessagesAreDealtWith } from './messages-are-dealt-with.ts';
import { checkNumbersAreGapless } from './numbers-are-gapless.ts';
import { checkOpenIsWhatIsLeft } from './open-is-what-is-left.ts';
import { checkOrderStatusFollowsEvents } from './order-status-follows-events.ts';
import { checkOrderSums } from './order-sums.ts';
import { checkOrdersAreConfirmed } from './orders-are-confirmed.ts';
import { checkOwnersAgree } from './owners-agree.ts';
import { checkPaymentsAreWhatCameIn } from './payments-are-what-came-in.ts';
import { checkPickedGoodsAreHeld } from './picked-goods-are-held.ts';
import { checkProtectionsAreCounted } from './protections-are-counted.ts';
import { checkReceiptsNotOversold } from './receipts-not-oversold.ts';
import { checkReceivablesAgree } from './receivables-agree.ts';
import { checkRefundsWithinReceipts } from './refunds-within-receipts.ts';
import { checkShipmentsAreAnnounced } from './shipments-are-announced.ts';
import { checkShipmentsAreInvoiced } from './shipments-are-invoiced.ts';
import { checkShippedGoodsAreCounted } from './shipped-goods-are-counted.ts';
import { checkStockIsAccounted } from './stock-is-accounted.ts';
import { checkStockWithinShelf } from './stock-within-shelf.ts';
import { checkSubmissionsAreUnique } from './submissions-are-unique.ts';
import { checkTeamsHaveOneManager } from './teams-have-one-manager.ts';
import type { Checker } from './violation.ts';
import { checkWordsAgree } from './words-agree.ts';

/** Every promise that the data itself can show, by its number in the list of invariants. Run by tests, by verify and after each crash of the proofs. */
export const allInvariants: readonly { readonly promise: string; readonly name: string; readonly check: Checker }[] = [
  { promise: '4, 11', name: 'line amounts follow price and quantity', check: checkLineAmounts },
  { promise: '12, 36', name: 'order sums add up', check: checkOrderSums },
  { promise: '13', name: 'stock is never oversold', check: checkStockWithinShelf },
  { promise: '14, 15', name: 'stock is accounted for', check: checkStockIsAccounted },
  { promise: '15, 32', name: 'shipped goods are counted', check: checkShippedGoodsAreCounted },
  { promise: '16', name: 'receipts are never oversold', check: checkReceiptsNotOversold },
  { promise: '16', name: 'open lines are fully promised', check: checkLinesFullyPromised },
  { promise: '18', name: 'protections are counted', check: checkProtectionsAreCounted },
  { promise: '19, 23', name: 'picked goods are held', check: checkPickedGoodsAreHeld },
  { promise: '23', name: 'canceled orders hold nothing', check: checkCanceledHoldsNothing },
  { promise: '26', name: 'order status follows its events', check: checkOrderStatusFollowsEvents },
  { promise: '27, 29', name: 'submissions are unique', check: checkSubmissionsAreUnique },
  { promise: '32', name: 'invoiced goods are counted', check: checkInvoicedGoodsAreCounted },
  { promise: '33, 35', name: 'numbers are gapless', check: checkNumbersAreGapless },
  { promise: '34', name: 'issued bodies are whole', check: checkIssuedBodiesAreWhole },
  { promise: '12, 36', name: 'invoice sums add up', check: checkInvoiceSums },
  { promise: '4, 37, 38', name: 'shipments are invoiced', check: checkShipmentsAreInvoiced },
  { promise: '39', name: 'open is what is left', check: checkOpenIsWhatIsLeft },
  { promise: '40', name: 'messages are dealt with', check: checkMessagesAreDealtWith },
  { promise: '41', name: 'payments are what came in', check: checkPaymentsAreWhatCameIn },
  { promise: '42', name: 'refunds stay within receipts', check: checkRefundsWithinReceipts },
  { promise: '43', name: 'cash agrees with the ledger', check: checkCashAgrees },
  { promise: '44, 45', name: 'the ledger balances', check: checkLedgerBalances },
  { promise: '46', name: 'the chain of the ledger holds', check: checkLedgerChainHolds },
  { promise: '47', name: 'receivables agree with the ledger', check: checkReceivablesAgree },
  { promise: '50', name: 'owners agree', check: checkOwnersAgree },
  { promise: '50', name: 'the account tree is closed', check: checkAccountTreeIsClosed },
  { promise: '54', name: 'teams have one manager', check: checkTeamsHaveOneManager },
  { promise: '57', name: 'events are audited', check: checkEventsAreAudited },
  { promise: '60', name: 'orders are confirmed', check: checkOrdersAreConfirmed },
  { promise: '60', name: 'shipments are announced', check: checkShipmentsAreAnnounced },
  { promise: '61', name: 'jobs are sound', check: checkJobsAreSound },
  { promise: '–', name: 'the listing agrees with the items', check: checkListingAgrees },
  { promise: '–', name: 'items are found by their words', check: checkWordsAgree },
  { promise: '–', name: 'the history adds up', check: checkHistoryAddsUp },
];
