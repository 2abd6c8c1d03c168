import type { Day } from '../shared/days.ts';
import type { AccountId, LegalEntityId, PaymentId, RefundId } from '../shared/ids.ts';
import { type Money, money } from '../shared/money.ts';
import type { PaymentMethod } from './payment.ts';
import { type Posting, posting } from './posting.ts';

type Cash = {
  readonly legalEntityId: LegalEntityId;
  readonly accountId: AccountId;
  readonly method: PaymentMethod;
  readonly bookedOn: Day;
  readonly amount: Money;
};

/** Money that came in: at the card provider or the bank, against cash that is not yet applied. Source: domain.md part 11, promises.md 43, 44. */
export function receivedPosting(paymentId: PaymentId, cash: Cash): Posting {
  return cashPosting({ kind: 'payment-received', subject: { kind: 'payment', id: paymentId } }, cash, 1);
}

/** Money that went back, out of what was not applied: the receipt the other way round. Source: promises.md 42, 43. */
export function refundPosting(refundId: RefundId, cash: Cash): Posting {
  return cashPosting({ kind: 'refund-paid', subject: { kind: 'refund', id: refundId } }, cash, -1);
}

function cashPosting(of: Pick<Posting, 'kind' | 'subject'>, { legalEntityId, accountId, method, bookedOn, amount }: Cash, sign: 1 | -1): Posting {
  const entry = { accountId, documentId: null };
  return posting({
    ...of,
    legalEntityId,
    accountId,
    bookedOn,
    entries: [
      { ...entry, ledgerAccount: method === 'card' ? 'card-clearing' : 'bank', amount: money(sign * amount.minor, amount.currency) },
      { ...entry, ledgerAccount: 'unapplied-cash', amount: money(-sign * amount.minor, amount.currency) },
    ],
    reversesId: null,
  });
}
