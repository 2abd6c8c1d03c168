import type { Day } from '../../shared/days.ts';
import type { PageOf } from '../../shared/page-of.ts';
import type { ArtworkView, Missing } from './decide-label.ts';
import type { LabelPin } from './label-pins.ts';
import type { LabelProgram } from './label-program.ts';
import type { ProgramStanding, VersionStanding } from './label-standing.ts';
import type { LabelVersion } from './label-version.ts';

/** What was drawn of a version's artwork. width, height: of the picture, 0 while there is none. */
export type VersionPicture = { readonly view: ArtworkView; readonly width: number; readonly height: number };

/** A version as its page shows it. differences: for each earlier version compared with it, how much of the area differs, in thousandths. */
export type VersionShown = LabelVersion & {
  readonly standing: VersionStanding;
  readonly picture: VersionPicture;
  readonly differences: readonly { readonly against: number; readonly changedPerMille: number; readonly width: number; readonly height: number }[];
};

/** A program as one of its sides sees it on a day. missing: what its draft lacks; versions: oldest first. */
export type LabelPage = LabelProgram & {
  readonly today: Day;
  readonly standing: ProgramStanding;
  readonly versions: readonly VersionShown[];
  readonly missing: readonly Missing[];
  readonly pins: readonly LabelPin[];
};

/** A program in a list. since: the day from which it waits for somebody. */
export type LabelListed = Pick<LabelProgram, 'number' | 'accountName' | 'supplierName' | 'sku' | 'itemName'> & {
  readonly standing: ProgramStanding;
  readonly newest: Pick<LabelVersion, 'version' | 'card'>;
  readonly since: Day | null;
  readonly openPins: number;
};

export type LabelView = 'waiting' | 'all' | 'retired';
export type LabelList = PageOf<LabelListed> & { readonly counts: Readonly<Record<LabelView, number>> };
