import { createHash } from 'node:crypto';
import type { InvoiceDocument } from '#app/domain/billing/invoice-document.ts';
import { canonicalJson } from '#app/domain/shared/canonical-json.ts';
import type { Instant } from '#app/domain/shared/days.ts';
import { type AccountId, type InvoiceId, id } from '#app/domain/shared/ids.ts';
import type { Database, Tx } from '../../database.ts';

/** Whose document it is; the account is said, so that no statement looks past it. */
export type IssuedId = { readonly invoiceId: InvoiceId; readonly accountId: AccountId };

/** A file made of an issued document. sha256: of its bytes, in hexadecimal. */
export type IssuedFile = { readonly mediaType: string; readonly bytes: Uint8Array; readonly sha256: string };

/** Keeps a document for ever as the bytes it is issued in, with their SHA-256. */
export async function freezeDocument(tx: Tx, document: InvoiceDocument, of: IssuedId & { readonly issuedAt: Instant }): Promise<void> {
  const body = canonicalJson(document);
  const sha256 = createHash('sha256').update(body).digest('hex');
  await tx
    .insertInto('issued_documents')
    .values({ invoice_id: of.invoiceId, account_id: of.accountId, number: document.number, body, sha256, issued_at: of.issuedAt })
    .execute();
}

/** An issued document by its number, of some accounts, or (null, host scope only) of any. Null: not there, or not theirs. */
export async function findIssued(db: Database, number: string, accounts: readonly AccountId[] | null): Promise<IssuedId | null> {
  const row = await db
    .selectFrom('issued_documents')
    .select(['invoice_id', 'account_id'])
    .where('number', '=', number)
    .$if(accounts !== null, (query) => query.where('account_id', 'in', accounts ?? []))
    .executeTakeFirst();
  return row ? { invoiceId: id<InvoiceId>(row.invoice_id), accountId: id<AccountId>(row.account_id) } : null;
}

/** The document as it was issued, read from its frozen body. */
export async function loadIssuedDocument(db: Database, of: IssuedId): Promise<InvoiceDocument> {
  const row = await db
    .selectFrom('issued_documents')
    .select('body')
    .where('invoice_id', '=', of.invoiceId)
    .where('account_id', '=', of.accountId)
    .executeTakeFirstOrThrow();
  return JSON.parse(row.body);
}

/** The one PDF of an issued document; null when none was made yet. */
export async function findIssuedPdf(db: Database, of: IssuedId): Promise<IssuedFile | null> {
  const row = await db
    .selectFrom('issued_files')
    .select(['media_type', 'base64', 'sha256'])
    .where('invoice_id', '=', of.invoiceId)
    .where('account_id', '=', of.accountId)
    .where('kind', '=', 'pdf')
    .executeTakeFirst();
  return row ? { mediaType: row.media_type, bytes: Buffer.from(row.base64, 'base64'), sha256: row.sha256 } : null;
}

/** Keeps the PDF of an issued document; false when it has one already, which stays. */
export async function insertIssuedPdf(tx: Tx, of: IssuedId, file: IssuedFile & { readonly madeAt: Instant }): Promise<boolean> {
  const result = await tx
    .insertInto('issued_files')
    .values({
      invoice_id: of.invoiceId,
      account_id: of.accountId,
      kind: 'pdf',
      media_type: file.mediaType,
      base64: Buffer.from(file.bytes).toString('base64'),
      sha256: file.sha256,
      made_at: file.madeAt,
    })
    .onConflict((conflict) => conflict.columns(['invoice_id', 'kind']).doNothing())
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) === 1n;
}

/** To whom a document is written: the payables people of its account and above; where there are none, whoever placed its orders. */
export async function loadInvoiceReaders(tx: Tx, of: IssuedId): Promise<readonly string[]> {
  const payables = await tx
    .selectFrom('users')
    .innerJoin('account_tree', 'account_tree.ancestor_id', 'users.account_id')
    .select('users.email')
    .where('account_tree.account_id', '=', of.accountId)
    .where('users.is_active', '=', 1)
    .where('users.roles', 'like', '%"payables"%')
    .orderBy('users.email')
    .execute();
  if (payables.length > 0) return payables.map((user) => user.email);
  const buyers = await tx
    .selectFrom('invoice_lines')
    .innerJoin('orders', 'orders.id', 'invoice_lines.order_id')
    .innerJoin('users', 'users.id', 'orders.placed_by')
    .select('users.email')
    .distinct()
    .where('invoice_lines.invoice_id', '=', of.invoiceId)
    .where('invoice_lines.account_id', '=', of.accountId)
    .orderBy('users.email')
    .execute();
  return buyers.map((user) => user.email);
}
