import { type AmountRefusal, parseAmount } from '../shared/amount-text.ts';
import type { AccountId, InvoiceId, LegalEntityId } from '../shared/ids.ts';
import { type Money, money } from '../shared/money.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import { type ApplyRefusal, type ApplySource, type ApplyTarget, decideApply } from './decide-apply.ts';

/** An invoice money can be set against, by the number people know it under. */
export type ApplyDocument = ApplyTarget & { readonly id: InvoiceId; readonly number: string | null; readonly legalEntityId: LegalEntityId };
/** An amount for an invoice, as typed. */
export type AskedApplication = { readonly invoiceNumber: string; readonly amount: string };
export type DecidedApplication = { readonly document: ApplyDocument; readonly amount: Money };

export type ApplicationProblem = AmountRefusal | ApplyRefusal | { readonly kind: 'no-such-invoice' | 'asked-twice' };
export type ApplicationsRefusal = {
  readonly kind: 'applications-with-problems';
  readonly problems: readonly { readonly invoiceNumber: string; readonly problem: ApplicationProblem }[];
};

/** Whether all these amounts of one payment can be set against their invoices; refuses with the problems of all lines at once. Source: domain.md part 11. */
export function decideApplications(
  source: ApplySource,
  asked: readonly AskedApplication[],
  documents: readonly ApplyDocument[],
): Result<readonly DecidedApplication[], ApplicationsRefusal> {
  let left = source.left;
  const decided: DecidedApplication[] = [];
  const problems: { invoiceNumber: string; problem: ApplicationProblem }[] = [];
  for (const [at, line] of asked.entries()) {
    const isRepeated = asked.findIndex(({ invoiceNumber }) => invoiceNumber === line.invoiceNumber) < at;
    const outcome = isRepeated ? refuse({ kind: 'asked-twice' as const }) : decideOne({ ...source, left }, line, documents);
    if (outcome.ok) {
      decided.push(outcome.value);
      left = money(left.minor - outcome.value.amount.minor, left.currency);
    } else problems.push({ invoiceNumber: line.invoiceNumber, problem: outcome.refusal });
  }
  return problems.length > 0 ? refuse({ kind: 'applications-with-problems', problems }) : accept(decided);
}

function decideOne(source: ApplySource, asked: AskedApplication, documents: readonly ApplyDocument[]): Result<DecidedApplication, ApplicationProblem> {
  const document = documents.find(({ number }) => number === asked.invoiceNumber);
  if (!document) return refuse({ kind: 'no-such-invoice' });
  const amount = parseAmount(asked.amount, source.left.currency);
  if (!amount.ok) return amount;
  const outcome = decideApply(source, document, amount.value);
  return outcome.ok ? accept({ document, amount: amount.value }) : outcome;
}

/**
 * What of a payment goes to the invoices it was made for: to each what was meant for it, at most what is open of it now; what fits
 * nowhere stays unapplied. Source: domain.md part 11.
 */
export function fitTargets(
  source: ApplySource & { readonly accountId: AccountId },
  targets: readonly { readonly invoiceNumber: string; readonly amount: Money }[],
  documents: readonly ApplyDocument[],
): readonly DecidedApplication[] {
  let left = source.left;
  return targets.flatMap(({ invoiceNumber, amount: meant }) => {
    const document = documents.find(({ number }) => number === invoiceNumber);
    if (!document) return [];
    const amount = money(Math.min(meant.minor, document.open.minor, left.minor), left.currency);
    if (!decideApply({ ...source, left }, document, amount).ok) return [];
    left = money(left.minor - amount.minor, left.currency);
    return [{ document, amount }];
  });
}
