import type { DraftRefusal, Missing, NextVersionRefusal, NotOpened } from '#app/domain/catalog/label/decide-label.ts';
import type { ArtworkRefusal } from '#app/domain/catalog/label/judge-artwork.ts';
import { type LabelCard, type LabelChange, labelChanges } from '#app/domain/catalog/label/label-card.ts';
import { day } from '#app/domain/shared/days.ts';
import type { FormProblem } from '#app/forms/read-form.ts';
import type { SupplyLabelSpeech, SupplyLabelWords } from '#app/words/supply-label-speech.ts';
import type { Problem } from '../../kit/problem-summary.tsx';
import type { DraftClash } from './draft-clash-table.tsx';

type Texts = SupplyLabelWords['supplyLabels']['problems'];

/** What cannot be read in a supplier's form, in words. */
export function supplyLabelFormProblems(problems: readonly FormProblem[], { supplyLabels }: SupplyLabelWords): readonly Problem[] {
  return problems.map(({ field, message }) => ({ fieldId: field, text: plainText(message, supplyLabels.problems) }));
}

/** Why a draft was not saved, in words, beside the field that can mend it. */
export function draftProblem(refusal: DraftRefusal | { readonly kind: 'not-allowed' | 'no-such-program' }, { supplyLabels }: SupplyLabelWords): Problem {
  const says = supplyLabels.problems;
  if (refusal.kind === 'gtin-wrong') return { fieldId: 'gtin', text: refusal.ends === null ? says['gtin-form'] : says.gtinWrong(refusal.ends) };
  return { fieldId: 'partNumber', text: says[refusal.kind] };
}

/** What somebody typed of a draft beside what a colleague saved meanwhile, where the two differ. */
export function draftClashes(yours: LabelCard, now: LabelCard, words: SupplyLabelWords): readonly DraftClash[] {
  return labelChanges(yours, now).map((change) => ({ label: changeName(change, words), yours: change.before, now: change.after }));
}

function changeName({ field, feature }: LabelChange, { labels }: SupplyLabelWords): string {
  return field === 'feature' ? (feature ?? '') : labels.changes.fields[field];
}

/** Why no program was opened, in words. */
export function openProblem(refusal: NotOpened, { supplyLabels }: SupplyLabelWords): Problem {
  const says = supplyLabels.problems;
  if (refusal.kind === 'open-already') return { fieldId: 'sku', text: says.openAlready(refusal.number) };
  return { fieldId: refusal.kind === 'no-such-approver' ? 'account' : 'sku', text: says[refusal.kind] };
}

/** Why no new version was started, in words. */
export function nextProblemText(
  refusal: NextVersionRefusal | { readonly kind: 'not-allowed' | 'no-such-program' },
  { words, number }: SupplyLabelSpeech,
): string {
  const says = words.supplyLabels.problems;
  return refusal.kind === 'version-open' ? says.versionOpen(number(refusal.version)) : says[refusal.kind];
}

/** What a draft lacks, in words. */
export function missingText(missing: Missing, { words, number, day: dayText }: SupplyLabelSpeech): string {
  const says = words.supplyLabels.send;
  switch (missing.kind) {
    case 'checks':
      return says.checks(missing.checks.length, number(missing.checks.length));
    case 'valid-from':
      return says.validFrom(dayText(day(missing.earliest)));
    default:
      return says.missing[missing.kind];
  }
}

/** Why a file was not taken as artwork, in words. */
export function artworkProblem(refusal: ArtworkRefusal, speech: SupplyLabelSpeech): Problem {
  return { fieldId: 'file', text: artworkText(refusal, speech) };
}

function artworkText(refusal: ArtworkRefusal, { words, number }: SupplyLabelSpeech): string {
  const says = words.supplyLabels.file;
  const megabytes = (bytes: number) => `${number(Math.round(bytes / 100_000) / 10)} MB`;
  switch (refusal.kind) {
    case 'no-file':
    case 'not-artwork':
      return says[refusal.kind];
    case 'moving':
      return says.moving;
    case 'too-heavy':
      return says.tooHeavy(megabytes(refusal.bytes), megabytes(refusal.most));
    case 'other-ending':
      return says.otherEnding(refusal.found.toUpperCase(), refusal.ending);
    case 'damaged':
    case 'more-behind':
      return says[refusal.kind](refusal.found.toUpperCase());
    case 'too-many-pixels':
      return says.tooManyPixels(number(refusal.width), number(refusal.height));
    case 'active-svg':
      return says.svg[refusal.what];
    case 'active-pdf':
      return says.pdf[refusal.what];
  }
}

function plainText(message: string, says: Texts): string {
  const text = Object.hasOwn(says, message) ? says[message as keyof Texts] : undefined;
  return typeof text === 'string' ? text : says['field-unreadable'];
}
