import { actorOf } from '#app/domain/accounts/actor.ts';
import type { Staff } from '#app/domain/accounts/people.ts';
import { type ApplyRefusal, decideApply } from '#app/domain/billing/decide-apply.ts';
import { localTime } from '#app/domain/shared/days.ts';
import { type Money, money, subtractMoney } from '#app/domain/shared/money.ts';
import { accept, type Result, refuse } from '#app/domain/shared/result.ts';
import type { Context } from '#app/ports/context.ts';
import { inTransaction } from '#db/database.ts';
import { noteAudit } from '#db/repositories/audit.ts';
import { applyToInvoice, lockDocuments, type OpenDocument } from '#db/repositories/billing/applications.ts';
import { loadLegalEntity } from '#db/repositories/billing/legal-entities.ts';

/** version: of the credit note as it was seen. amount: minor units of its currency. */
export type ApplyCreditNote = {
  readonly creditNoteNumber: string;
  readonly version: number;
  readonly amounts: readonly { readonly invoiceNumber: string; readonly amount: number }[];
};
export type ApplyCreditRefusal =
  | { readonly kind: 'no-such-credit-note' }
  | { readonly kind: 'credit-note-changed'; readonly open: Money }
  | { readonly kind: 'no-such-invoice'; readonly invoiceNumber: string }
  | { readonly kind: 'not-applicable'; readonly invoiceNumber: string; readonly why: ApplyRefusal };

/** Sets what is open on a credit note against other invoices of its account: all the amounts asked, or none. */
export function applyCreditNote(context: Context, staff: Staff, command: ApplyCreditNote): Promise<Result<{ readonly left: Money }, ApplyCreditRefusal>> {
  return inTransaction(context, staff.scope, async (tx) => {
    const documents = await lockDocuments(tx, [command.creditNoteNumber, ...command.amounts.map(({ invoiceNumber }) => invoiceNumber)]);
    const credit = documents.find(({ number, kind }) => number === command.creditNoteNumber && kind === 'credit-note');
    if (!credit) return refuse({ kind: 'no-such-credit-note' });
    if (credit.version !== command.version) return refuse({ kind: 'credit-note-changed', open: credit.open });
    const decision = decideAll(credit, documents, command.amounts);
    if (!decision.ok) return decision;

    const at = context.clock.now();
    const bookedOn = localTime(at, (await loadLegalEntity(tx)).zone).day;
    const { accountId, legalEntityId } = credit;
    for (const { invoice, amount } of decision.value.parts) {
      const application = { applicationId: context.ids.next(), source: { kind: 'credit-note' as const, id: credit.id }, invoiceId: invoice.id, amount };
      await applyToInvoice(tx, { ...application, accountId, legalEntityId, bookedOn }, { postingId: context.ids.next(), at, actorId: staff.userId });
    }
    await noteAudit(tx, {
      id: context.ids.next(),
      at,
      actor: actorOf(staff),
      accountId,
      action: 'credit-note-applied',
      subject: { kind: 'invoice', id: credit.id },
      detail: { number: credit.number, to: command.amounts.map(({ invoiceNumber, amount }) => [invoiceNumber, amount]), currency: credit.open.currency },
    });
    return accept({ left: decision.value.left });
  });
}

type Parts = { readonly parts: readonly { readonly invoice: OpenDocument; readonly amount: Money }[]; readonly left: Money };

/** Each amount is judged on what those before it leave. */
function decideAll(credit: OpenDocument, documents: readonly OpenDocument[], amounts: ApplyCreditNote['amounts']): Result<Parts, ApplyCreditRefusal> {
  const parts: { readonly invoice: OpenDocument; readonly amount: Money }[] = [];
  let left = credit.open;
  for (const { invoiceNumber, amount: minor } of amounts) {
    const found = documents.find(({ number }) => number === invoiceNumber);
    if (!found) return refuse({ kind: 'no-such-invoice', invoiceNumber });
    const earlier = parts.filter(({ invoice }) => invoice.id === found.id);
    const open = earlier.reduce((rest, part) => subtractMoney(rest, part.amount), found.open);
    const decided = decideApply({ accountId: credit.accountId, left }, { ...found, open }, money(minor, credit.open.currency));
    if (!decided.ok) return refuse({ kind: 'not-applicable', invoiceNumber, why: decided.refusal });
    parts.push({ invoice: found, amount: decided.value.amount });
    left = subtractMoney(left, decided.value.amount);
  }
  return accept({ parts, left });
}
