import type { Day } from '../../shared/days.ts';
import { type LabelVersion, versionInForce } from './label-version.ts';

/** Where a version stands on a day, approved ones told apart by whether they hold. */
export type VersionStanding = 'draft' | 'in-review' | 'changes-requested' | 'approved' | 'active' | 'superseded' | 'retired';

/** Where a program stands: retired, or as its newest version does while none is active beside it. */
export type ProgramStanding = { readonly state: VersionStanding; readonly inForce: number | null; readonly waitsFor: 'account' | 'supplier' | null };

type Life = { readonly versions: readonly Pick<LabelVersion, 'version' | 'card' | 'state'>[]; readonly retiredOn: Day | null };

/** The life of a version as of a day: draft → in review ⇄ changes requested → approved → active → superseded | retired. Source: domain.md part 4. */
export function versionStanding(version: Life['versions'][number], { versions, retiredOn }: Life, today: Day): VersionStanding {
  if (version.state.status !== 'approved') return version.state.status;
  if (retiredOn !== null && retiredOn < today) return 'retired';
  const inForce = versionInForce(approvedOf(versions), today);
  if (inForce?.version === version.version) return 'active';
  return version.card.validFrom > today ? 'approved' : 'superseded';
}

/** What the whole program is, and who has to do something next. */
export function programStanding(life: Life, today: Day): ProgramStanding {
  const { versions, retiredOn } = life;
  const inForce = versionInForce(approvedOf(versions), today)?.version ?? null;
  if (retiredOn !== null && retiredOn < today) return { state: 'retired', inForce: null, waitsFor: null };
  const newest = versions.reduce<Life['versions'][number] | null>((latest, each) => (latest === null || each.version > latest.version ? each : latest), null);
  if (newest === null) return { state: 'draft', inForce, waitsFor: 'supplier' };
  const state = versionStanding(newest, life, today);
  const waitsFor = state === 'in-review' ? 'account' : state === 'draft' || state === 'changes-requested' ? 'supplier' : null;
  return { state, inForce, waitsFor };
}

function approvedOf(versions: Life['versions']) {
  return versions.filter(({ state }) => state.status === 'approved').map(({ version, card }) => ({ version, validFrom: card.validFrom }));
}
