import { can } from '../../accounts/can.ts';
import type { Buyer, Supplier } from '../../accounts/people.ts';
import type { Instant } from '../../shared/days.ts';
import { accept, type Result, refuse } from '../../shared/result.ts';
import type { LabelSide } from './label-program.ts';

/** A point of a picture, in thousandths of its width and height from the left and the top. */
export type Place = { readonly xPerMille: number; readonly yPerMille: number };

type Said = {
  readonly version: number;
  readonly pin: number;
  readonly text: string;
  readonly side: LabelSide['kind'];
  readonly by: string;
  readonly at: Instant;
};

/** What somebody said about a point: the first note of a pin says where it is, the last one of a settled pin that it is done. */
export type LabelNote = Said & (({ readonly kind: 'pin' } & Place) | { readonly kind: 'reply' | 'settled' });

/** A point with all that was said about it, oldest first. */
export type LabelPin = Place & {
  readonly pin: number;
  readonly version: number;
  readonly side: LabelSide['kind'];
  readonly isOpen: boolean;
  readonly notes: readonly LabelNote[];
};

/** The pins of a program by number; a reply to a settled pin opens it again. */
export function pinsOf(notes: readonly LabelNote[]): readonly LabelPin[] {
  return notes.flatMap((first) => {
    if (first.kind !== 'pin') return [];
    const { pin, version, side, xPerMille, yPerMille } = first;
    const own = notes.filter((note) => note.pin === pin);
    return [{ pin, version, side, xPerMille, yPerMille, isOpen: own.at(-1)?.kind !== 'settled', notes: own }];
  });
}

export type NoteRefusal =
  | { readonly kind: 'not-allowed' | 'no-such-version' | 'no-such-pin' }
  | { readonly kind: 'not-yours-to-settle'; readonly side: LabelSide['kind'] };

/** Why nothing was said, as far as more than the pin itself tells. */
export type NotSaid = NoteRefusal | { readonly kind: 'no-such-program' } | { readonly kind: 'of-account-above'; readonly account: string };

type Pinning = { readonly versions: readonly number[]; readonly version: number };

/** Whether somebody may set a pin on a version that they see. */
export function decidePin(person: Buyer | Supplier, { versions, version }: Pinning): Result<null, NoteRefusal> {
  if (!can(person, 'comment-labels')) return refuse({ kind: 'not-allowed' });
  return versions.includes(version) ? accept(null) : refuse({ kind: 'no-such-version' });
}

/** An answer to a pin; only the side that set it says when it is settled. */
export function decideAnswer(
  person: Buyer | Supplier,
  pin: LabelPin | null,
  { settles }: { readonly settles: boolean },
): Result<'reply' | 'settled', NoteRefusal> {
  if (!can(person, 'comment-labels')) return refuse({ kind: 'not-allowed' });
  if (pin === null) return refuse({ kind: 'no-such-pin' });
  if (!settles) return accept('reply');
  return pin.side === sideOfPerson(person) ? accept('settled') : refuse({ kind: 'not-yours-to-settle', side: pin.side });
}

export function sideOfPerson(person: Buyer | Supplier): LabelSide['kind'] {
  return person.kind === 'buyer' ? 'account' : 'supplier';
}

/** Whose programs somebody sees. */
export function labelSideOf(person: Buyer | Supplier): LabelSide {
  return person.kind === 'buyer' ? { kind: 'account', accounts: person.scope.lineage } : { kind: 'supplier', supplierId: person.supplierId };
}
