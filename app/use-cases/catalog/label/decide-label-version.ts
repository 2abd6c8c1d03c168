import { actorOf } from '#app/domain/accounts/actor.ts';
import type { Buyer } from '#app/domain/accounts/people.ts';
import { decideApproval, decideChangeRequest, type NotDecided } from '#app/domain/catalog/label/decide-label.ts';
import type { LabelLife } from '#app/domain/catalog/label/label-program.ts';
import type { LabelVersion } from '#app/domain/catalog/label/label-version.ts';
import { accept, type Result, refuse } from '#app/domain/shared/result.ts';
import type { Context } from '#app/ports/context.ts';
import { asHost, inTransaction, type Tx } from '#db/database.ts';
import { noteAudit } from '#db/repositories/audit.ts';
import { findOwnerOfCode, grantLabelItem, savePartNumber } from '#db/repositories/catalog/label/label-owners.ts';
import { lockLabelLife, saveVersionState } from '#db/repositories/catalog/label/label-programs.ts';
import { enqueue } from '#db/repositories/jobs.ts';

/** hash: of the version as the page showed it. */
export type DecideLabelVersion = { readonly number: string; readonly version: number; readonly hash: string; readonly note: string };

/** Approves exactly the version that was seen. From then on the item is in the account's assortment under the account's own part number. */
export function approveLabelVersion(context: Context, buyer: Buyer, command: DecideLabelVersion): Promise<Result<null, NotDecided>> {
  return onReviewed(context, buyer, command, async ({ tx, life, version }) => {
    const decision = decideApproval(buyer, { version, seenHash: command.hash, note: command.note, at: context.clock.now() });
    if (!decision.ok) return decision;
    const { partNumber } = version.card;
    const other = await findOwnerOfCode(tx, { ...life, partNumber });
    if (other !== null) return refuse({ kind: 'part-number-taken', sku: other });
    await savePartNumber(tx, { ...life, partNumber });
    await grantLabelItem(asHost(tx, 'label-programs'), life);
    return decision;
  });
}

/** Sends a version back with what should be another way. */
export function requestLabelChanges(context: Context, buyer: Buyer, command: DecideLabelVersion): Promise<Result<null, NotDecided>> {
  return onReviewed(context, buyer, command, async ({ version }) =>
    decideChangeRequest(buyer, { version, seenHash: command.hash, note: command.note, at: context.clock.now() }),
  );
}

type Reviewed = { readonly tx: Tx; readonly life: LabelLife; readonly version: LabelVersion };
type Decide = (reviewed: Reviewed) => Promise<Result<LabelVersion['state'], NotDecided>>;

/** Finds and locks what is decided on, and writes down what was decided. */
async function onReviewed(context: Context, buyer: Buyer, command: DecideLabelVersion, decide: Decide): Promise<Result<null, NotDecided>> {
  return inTransaction(context, buyer.scope, async (tx): Promise<Result<null, NotDecided>> => {
    const life = await lockLabelLife(tx, { kind: 'account', accounts: buyer.scope.lineage }, command.number);
    const version = life?.versions.find((each) => each.version === command.version && each.state.status !== 'draft');
    if (!life || !version) return refuse({ kind: 'no-such-program' });
    if (!buyer.scope.accounts.includes(life.accountId)) return refuse({ kind: 'of-account-above', account: life.accountName });
    const decision = await decide({ tx, life, version });
    if (!decision.ok) return decision;
    const state = decision.value;
    if (state.status !== 'approved' && state.status !== 'changes-requested') return refuse({ kind: 'not-in-review' });
    await saveVersionState(tx, life, { id: version.id, state, decidedById: buyer.userId });
    const at = context.clock.now();
    await enqueue(tx, { kind: 'send-label-letter', programId: life.id, version: version.version, occasion: state.status }, { id: context.ids.next(), at });
    await noteAudit(tx, {
      id: context.ids.next(),
      at,
      actor: actorOf(buyer),
      accountId: life.accountId,
      action: state.status === 'approved' ? 'label-approved' : 'label-changes-requested',
      subject: { kind: 'label-program', id: life.id },
      detail: { number: life.number, version: version.version, hash: state.hash, note: state.note },
    });
    return accept(null);
  });
}
