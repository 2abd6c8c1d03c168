import { hostScope } from '#app/domain/accounts/scope.ts';
import type { LabelProgramId } from '#app/domain/shared/ids.ts';
import { paths } from '#app/paths.ts';
import type { Context } from '#app/ports/context.ts';
import { labelLetter } from '#app/words/label-letter.ts';
import { inTransaction } from '#db/database.ts';
import { loadLabelLetterFacts } from '#db/repositories/catalog/label/label-owners.ts';
import type { LabelOccasion } from '#db/repositories/jobs.ts';
import { insertLetter, markLetterSent } from '#db/repositories/letters.ts';

/** jobId: of what was said about a pin there are many letters, one a saying. */
type LetterJob = {
  readonly jobId: string;
  readonly pin: number | null;
  readonly programId: LabelProgramId;
  readonly version: number;
  readonly occasion: LabelOccasion;
};

/** Tells the other side that something of a program waits for it, once a version and occasion. */
export async function sendLabelLetter(context: Context, { jobId, programId, version, occasion, pin }: LetterJob): Promise<void> {
  const key = `label:${programId}:${version}:${pin === null ? occasion : jobId}`;
  const toAccount = occasion === 'to-review' || occasion === 'answered';
  const letter = await inTransaction(context, hostScope('worker'), async (tx) => {
    const facts = await loadLabelLetterFacts(tx, { programId, version, pin, to: toAccount ? 'account' : 'supplier' });
    if (facts.recipients.length === 0) return null;
    const link = context.origin + linkTo({ ...facts, toAccount, pin });
    const written = { recipient: facts.recipients.join(', '), ...labelLetter(facts, { occasion, link }) };
    await insertLetter(tx, { ...written, id: context.ids.next(), key, accountId: facts.ownerOfLetter, createdAt: context.clock.now(), sentAt: null });
    return written;
  });
  if (letter === null || !context.mailer) return;
  await context.mailer.send({ to: letter.recipient, subject: letter.subject, text: letter.text, key });
  await inTransaction(context, hostScope('worker'), (tx) => markLetterSent(tx, key, context.clock.now()));
}

function linkTo({ number, toAccount, pin }: { readonly number: string; readonly toAccount: boolean; readonly pin: number | null }): string {
  if (pin !== null) return toAccount ? paths.labelPin(number, pin) : paths.supplyLabelPin(number, pin);
  return toAccount ? paths.labelReview(number) : paths.supplyLabel(number);
}
