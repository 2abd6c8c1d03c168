import type { VersionStanding } from '#app/domain/catalog/label/label-standing.ts';
import { type StatusKind, StatusWord } from '../../kit/status-word.tsx';
import { useLabelSpeech } from './use-label-speech.ts';

const KINDS: Readonly<Record<VersionStanding, StatusKind>> = {
  draft: 'part',
  'in-review': 'wait',
  'changes-requested': 'warn',
  approved: 'part',
  active: 'ok',
  superseded: 'off',
  retired: 'off',
};

/** Where a version stands, in a word. */
export function LabelState({ standing, isBig }: { readonly standing: VersionStanding; readonly isBig?: boolean }) {
  const says = useLabelSpeech().words.labels.standing;
  return (
    <StatusWord kind={KINDS[standing]} {...(isBig === undefined ? {} : { isBig })}>
      {says[standing]}
    </StatusWord>
  );
}
