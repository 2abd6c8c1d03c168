import type { Buyer, Staff } from '#app/domain/accounts/people.ts';
import type { Context } from '#app/ports/context.ts';
import { findIssued, type IssuedFile } from '#db/repositories/billing/issued-documents.ts';
import { renderInvoice } from './render-invoice.ts';

/** The PDF of an issued document that a person may see, made now where the worker has not made it yet. Null: not there, or not theirs. */
export async function openInvoicePdf(context: Context, person: Buyer | Staff, number: string): Promise<IssuedFile | null> {
  const accounts = person.kind === 'buyer' ? person.scope.accounts : null;
  const issued = await findIssued(context.store.reader(person.scope), number, accounts);
  return issued === null ? null : renderInvoice(context, issued);
}
