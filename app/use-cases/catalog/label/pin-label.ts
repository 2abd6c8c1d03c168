import type { Buyer, Supplier } from '#app/domain/accounts/people.ts';
import { decideAnswer, decidePin, type LabelNote, labelSideOf, type NotSaid, type Place, pinsOf, sideOfPerson } from '#app/domain/catalog/label/label-pins.ts';
import type { LabelLife } from '#app/domain/catalog/label/label-program.ts';
import { accept, type Result, refuse } from '#app/domain/shared/result.ts';
import type { Context } from '#app/ports/context.ts';
import { inTransaction, type Tx } from '#db/database.ts';
import { insertLabelNote, loadLabelNotes } from '#db/repositories/catalog/label/label-notes.ts';
import { lockLabelLife } from '#db/repositories/catalog/label/label-programs.ts';
import { enqueue } from '#db/repositories/jobs.ts';

export type PinLabel = Place & { readonly number: string; readonly version: number; readonly text: string };
export type AnswerPin = { readonly number: string; readonly pin: number; readonly text: string; readonly settles: boolean };

/** Says something about a point of a version; the other side is told by a letter. */
export function pinLabel(context: Context, person: Buyer | Supplier, { number, ...place }: PinLabel): Promise<Result<{ readonly pin: number }, NotSaid>> {
  return onSeenLabel(context, person, number, async ({ tx, life, last, say }) => {
    const versions = life.versions.filter(({ state }) => person.kind === 'supplier' || state.status !== 'draft').map(({ version }) => version);
    const decision = decidePin(person, { versions, version: place.version });
    if (!decision.ok) return decision;
    const pin = last + 1;
    await say(tx, { kind: 'pin', pin, ...place });
    return accept({ pin });
  });
}

/** Answers what was said about a point, or says that it is settled. */
export function answerPin(
  context: Context,
  person: Buyer | Supplier,
  { number, pin, text, settles }: AnswerPin,
): Promise<Result<{ readonly pin: number }, NotSaid>> {
  return onSeenLabel(context, person, number, async ({ tx, notes, say }) => {
    const known = pinsOf(notes).find((each) => each.pin === pin) ?? null;
    const decision = decideAnswer(person, known, { settles });
    if (!decision.ok) return decision;
    await say(tx, { kind: decision.value, pin, version: known?.version ?? 0, text });
    return accept({ pin });
  });
}

type Saying = Omit<Extract<LabelNote, { kind: 'pin' }>, 'side' | 'by' | 'at'> | Omit<Extract<LabelNote, { kind: 'reply' | 'settled' }>, 'side' | 'by' | 'at'>;
type Seen = {
  readonly tx: Tx;
  readonly life: LabelLife;
  readonly notes: readonly LabelNote[];
  readonly last: number;
  say(tx: Tx, saying: Saying): Promise<void>;
};

async function onSeenLabel<Value>(
  context: Context,
  person: Buyer | Supplier,
  number: string,
  step: (seen: Seen) => Promise<Result<Value, NotSaid>>,
): Promise<Result<Value, NotSaid>> {
  return inTransaction(context, person.scope, async (tx): Promise<Result<Value, NotSaid>> => {
    const life = await lockLabelLife(tx, labelSideOf(person), number);
    if (!life) return refuse({ kind: 'no-such-program' });
    if (person.kind === 'buyer' && !person.scope.accounts.includes(life.accountId)) return refuse({ kind: 'of-account-above', account: life.accountName });
    const side = sideOfPerson(person);
    // What was said on a draft that the account does not see stays between the supplier's people.
    const sent = new Set(life.versions.flatMap(({ version, state }) => (state.status === 'draft' ? [] : [version])));
    const all = await loadLabelNotes(tx, life);
    const notes = all.filter(({ version }) => side === 'supplier' || sent.has(version));
    const say = async (within: Tx, saying: Saying) => {
      const [id, at] = [context.ids.next(), context.clock.now()];
      await insertLabelNote(within, life, { id, note: { ...saying, side, by: person.name, at }, authorId: person.userId });
      if (!sent.has(saying.version)) return;
      const letter = {
        kind: 'send-label-letter',
        programId: life.id,
        version: saying.version,
        occasion: side === 'account' ? 'asked' : 'answered',
        pin: saying.pin,
      } as const;
      await enqueue(within, letter, { id: context.ids.next(), at });
    };
    return step({ tx, life, notes, last: Math.max(0, ...all.map(({ pin }) => pin)), say });
  });
}
