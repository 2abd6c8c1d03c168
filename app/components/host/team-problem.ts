import type { TeamRefusal } from '#app/domain/accounts/decide-team.ts';
import { assertNever } from '#app/domain/shared/assert.ts';
import { SEAT_FIELDS } from '#app/forms/seat-fields.ts';
import type { AdminWords } from '#app/words/admin-words.ts';
import type { Problem } from '../kit/problem-summary.tsx';

/** Why a team was not changed, in words, beside the field that can mend it. */
export function teamProblem(refusal: TeamRefusal, words: AdminWords): Problem {
  const says = words.adminAccounts.team.refusals;
  const manager = SEAT_FIELDS['account-manager'];
  switch (refusal.kind) {
    case 'not-allowed':
    case 'team-changed-meanwhile':
    case 'team-without-manager':
      return { fieldId: manager, text: says[refusal.kind] };
    case 'no-such-candidate':
      return { fieldId: SEAT_FIELDS[refusal.seat], text: says['no-such-candidate'] };
    case 'not-an-account-manager':
      return { fieldId: manager, text: says.notManager(refusal.name) };
    case 'hand-over-needs-reason':
      return { fieldId: 'reason', text: says.handOver(refusal.from) };
    default:
      return assertNever(refusal);
  }
}
