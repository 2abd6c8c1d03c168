import type { AccountClass } from '../accounts/account-chain.ts';
import { type ChangedText, changedTexts } from '../shared/changed-texts.ts';
import type { Day } from '../shared/days.ts';
import { accept, type Result, refuse } from '../shared/result.ts';

/**
 * Who sees an item. isForAll: every account, but for the classes it is kept from; else only those it is granted to, until the day it opens
 * to all (null: it never does). Source: domain.md part 4, assortment.
 */
export type Audience = { readonly isForAll: boolean; readonly opensOn: Day | null; readonly keptFrom: readonly AccountClass[] };
export type AudienceField = keyof Audience;

export type AudienceRefusal =
  | { readonly kind: 'changed-meanwhile'; readonly now: Audience }
  | { readonly kind: 'opens-while-open' | 'opens-too-early' | 'kept-from-all' };

export const ACCOUNT_CLASSES = ['key', 'growth', 'standard'] as const satisfies readonly AccountClass[];

/** What changes of who sees an item. seen: as its page was drawn, in audienceText. today: of the host. Errors: see the refusals. */
export function decideAudience(
  { audience, seen }: { readonly audience: Audience; readonly seen: string },
  { now, today }: { readonly now: Audience; readonly today: Day },
): Result<readonly ChangedText<AudienceField>[], AudienceRefusal> {
  if (seen !== audienceText(now)) return refuse({ kind: 'changed-meanwhile', now });
  if (audience.isForAll && audience.opensOn !== null) return refuse({ kind: 'opens-while-open' });
  if (audience.opensOn !== null && audience.opensOn <= today && audience.opensOn !== now.opensOn) return refuse({ kind: 'opens-too-early' });
  if (ACCOUNT_CLASSES.every((each) => audience.keptFrom.includes(each))) return refuse({ kind: 'kept-from-all' });
  return accept(changedTexts(audienceTexts(now), audienceTexts(audience)));
}

/** An audience as one text, equal for equal ones. */
export function audienceText(audience: Audience): string {
  return Object.values(audienceTexts(audience)).join('|');
}

function audienceTexts({ isForAll, opensOn, keptFrom }: Audience): Readonly<Record<AudienceField, string>> {
  return { isForAll: isForAll ? 'yes' : '', opensOn: opensOn ?? '', keptFrom: ACCOUNT_CLASSES.filter((each) => keptFrom.includes(each)).join(', ') };
}
