import { actorOf } from '#app/domain/accounts/actor.ts';
import type { Staff } from '#app/domain/accounts/people.ts';
import { type ApplicationsRefusal, type AskedApplication, decideApplications } from '#app/domain/billing/decide-applications.ts';
import { localTime } from '#app/domain/shared/days.ts';
import { type Money, sumMoney } from '#app/domain/shared/money.ts';
import { accept, type Result, refuse } from '#app/domain/shared/result.ts';
import type { Context } from '#app/ports/context.ts';
import { inTransaction } from '#db/database.ts';
import { noteAudit } from '#db/repositories/audit.ts';
import { lockDocuments } from '#db/repositories/billing/applications.ts';
import { loadLegalEntity } from '#db/repositories/billing/legal-entities.ts';
import { lockPaymentByNumber } from '#db/repositories/billing/payments.ts';
import { applyPaymentTo } from './apply-payment-to.ts';

/** version: of the payment as it was seen, so that pressing twice applies once. */
export type ApplyPayment = { readonly number: string; readonly version: number; readonly lines: readonly AskedApplication[] };
export type NotApplied = ApplicationsRefusal | { readonly kind: 'no-such-payment' | 'no-lines' | 'changed-meanwhile' };

/** Sets money that is here against invoices of its account; the rest stays unapplied. */
export function applyPayment(context: Context, staff: Staff, command: ApplyPayment): Promise<Result<{ readonly applied: Money }, NotApplied>> {
  return inTransaction(context, staff.scope, async (tx) => {
    const payment = await lockPaymentByNumber(tx, command.number);
    if (!payment) return refuse({ kind: 'no-such-payment' });
    if (payment.version !== command.version) return refuse({ kind: 'changed-meanwhile' });
    if (command.lines.length === 0) return refuse({ kind: 'no-lines' });
    const numbers = command.lines.map(({ invoiceNumber }) => invoiceNumber);
    const source = { accountId: payment.accountId, left: payment.unapplied };
    const decision = decideApplications(source, command.lines, await lockDocuments(tx, numbers));
    if (!decision.ok) return decision;

    const at = context.clock.now();
    const bookedOn = localTime(at, (await loadLegalEntity(tx)).zone).day;
    const applications = decision.value;
    const applied = sumMoney(
      applications.map(({ amount }) => amount),
      payment.amount.currency,
    );
    await noteAudit(tx, {
      id: context.ids.next(),
      at,
      actor: actorOf(staff),
      accountId: payment.accountId,
      action: 'payment-applied',
      subject: { kind: 'payment', id: payment.id },
      detail: { number: payment.number, amount: applied.minor, currency: applied.currency, invoices: numbers },
    });
    await applyPaymentTo(context, tx, { payment, applications }, { at, actorId: staff.userId, bookedOn });
    return accept({ applied });
  });
}
