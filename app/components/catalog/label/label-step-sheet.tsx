import type { ReactNode } from 'react';
import type { LabelPage } from '#app/domain/catalog/label/label-page.ts';
import { paths } from '#app/paths.ts';
import { DocketHead } from '../../kit/docket-head.tsx';
import { Sheet } from '../../kit/sheet.tsx';
import { useSupplyLabelSpeech } from './use-supply-label-speech.ts';

type Props = { readonly page: LabelPage; readonly title: string; readonly problem: string | null; readonly children: ReactNode };

/** A step of a program as a page of its own: what it does, or why it was not done. */
export function LabelStepSheet({ page, title, problem, children }: Props) {
  const { words } = useSupplyLabelSpeech();
  const back = paths.supplyLabel(page.number);
  const name = page.versions.at(-1)?.card.productName ?? page.itemName;
  return (
    <Sheet>
      {problem === null ? null : (
        <p className="msg warn" role="alert">
          {problem}
        </p>
      )}
      <DocketHead title={title} number={page.number} back={{ href: back, text: name }} />
      {children}
      <p>
        <a href={back}>{words.supplyLabels.next.keep}</a>
      </p>
    </Sheet>
  );
}
