import { type ChangedText, changedTexts } from '../shared/changed-texts.ts';
import type { UserId } from '../shared/ids.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import { TEAM_SEATS, type TeamSeat } from './account-team.ts';
import { can } from './can.ts';
import type { HostRole, Staff } from './people.ts';

/** Who sits where; name and reach are copied, so that a buyer's page reads no host user. */
export type TeamMember = { readonly seat: TeamSeat; readonly userId: UserId; readonly name: string; readonly email: string; readonly phone: string };
/** Someone of the host who can sign in. */
export type Candidate = Omit<TeamMember, 'seat'> & { readonly roles: readonly HostRole[] };

/** Who is to sit where; a seat left out stays empty. seen: those the page was drawn with. */
export type Seating = { readonly seat: TeamSeat; readonly userId: UserId };
export type ChangeTeam = { readonly members: readonly Seating[]; readonly seen: readonly Seating[]; readonly reason: string };

export type TeamRefusal =
  | { readonly kind: 'not-allowed' }
  | { readonly kind: 'team-changed-meanwhile'; readonly now: readonly TeamMember[] }
  | { readonly kind: 'no-such-candidate'; readonly seat: TeamSeat }
  | { readonly kind: 'not-an-account-manager'; readonly name: string }
  | { readonly kind: 'team-without-manager' }
  | { readonly kind: 'hand-over-needs-reason'; readonly from: string };

/** The new team of an account and what changed by seat. Errors: see the refusals. Source: domain.md part 1, "the one person". */
export function decideTeam(
  actor: Staff,
  command: ChangeTeam,
  facts: { readonly team: readonly TeamMember[]; readonly candidates: readonly Candidate[] },
): Result<{ readonly team: readonly TeamMember[]; readonly changes: readonly ChangedText<TeamSeat>[] }, TeamRefusal> {
  if (!can(actor, 'assign-teams')) return refuse({ kind: 'not-allowed' });
  if (changedTexts(idsBySeat(command.seen), idsBySeat(facts.team)).length > 0) return refuse({ kind: 'team-changed-meanwhile', now: facts.team });
  const team: TeamMember[] = [];
  for (const { seat, userId } of command.members) {
    const candidate = facts.candidates.find((each) => each.userId === userId);
    if (!candidate) return refuse({ kind: 'no-such-candidate', seat });
    if (seat === 'account-manager' && !candidate.roles.includes('account-manager')) return refuse({ kind: 'not-an-account-manager', name: candidate.name });
    const { name, email, phone } = candidate;
    team.push({ seat, userId, name, email, phone });
  }
  const [before, after] = [managerOf(facts.team), managerOf(team)];
  if (team.length > 0 && !after) return refuse({ kind: 'team-without-manager' });
  if (before && before.userId !== after?.userId && command.reason === '') return refuse({ kind: 'hand-over-needs-reason', from: before.name });
  return accept({ team, changes: changedTexts(namesBySeat(facts.team), namesBySeat(team)) });
}

function managerOf(team: readonly TeamMember[]): TeamMember | undefined {
  return team.find(({ seat }) => seat === 'account-manager');
}

function idsBySeat(team: readonly Seating[]): Readonly<Record<TeamSeat, string>> {
  return bySeat((seat) => team.filter((member) => member.seat === seat).map(({ userId }) => userId));
}

/** With the email: two people may have one name. */
function namesBySeat(team: readonly TeamMember[]): Readonly<Record<TeamSeat, string>> {
  return bySeat((seat) => team.filter((member) => member.seat === seat).map(({ name, email }) => `${name} ${email}`));
}

function bySeat(textsOf: (seat: TeamSeat) => readonly string[]): Readonly<Record<TeamSeat, string>> {
  const text = (seat: TeamSeat) => [...textsOf(seat)].sort().join(', ');
  return {
    'account-manager': text('account-manager'),
    'customer-service': text('customer-service'),
    shipper: text('shipper'),
    scheduler: text('scheduler'),
    'inventory-manager': text('inventory-manager'),
  };
}

/** The seats in the order a page shows them, each with who sits there. */
export function seated(team: readonly TeamMember[]): readonly { readonly seat: TeamSeat; readonly member: TeamMember | null }[] {
  return TEAM_SEATS.map((seat) => ({ seat, member: team.find((each) => each.seat === seat) ?? null }));
}
