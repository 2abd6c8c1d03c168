import type { LabelPage, VersionShown } from '#app/domain/catalog/label/label-page.ts';
import { paths } from '#app/paths.ts';
import { problemAt } from '../../accounts/problems-of.ts';
import { Button } from '../../kit/button.tsx';
import { DocketHead } from '../../kit/docket-head.tsx';
import { Field } from '../../kit/field.tsx';
import { type Problem, ProblemSummary } from '../../kit/problem-summary.tsx';
import { Sheet } from '../../kit/sheet.tsx';
import { useSupplyLabelSpeech } from './use-supply-label-speech.ts';

type Props = { readonly page: LabelPage; readonly version: VersionShown; readonly problems: readonly Problem[] };

/** One file for the version being drafted, with what may be in it. */
export function ArtworkSheet({ page, version, problems }: Props) {
  const { words, number } = useSupplyLabelSpeech();
  const says = words.supplyLabels.artwork;
  const back = paths.supplyLabel(page.number);
  return (
    <Sheet>
      <ProblemSummary problems={problems} />
      <DocketHead title={says.title(number(version.version))} number={page.number} back={{ href: back, text: version.card.productName }} />
      <form className="stack" method="post" encType="multipart/form-data" action={paths.labelArtwork(page.number)} noValidate>
        <Field
          id="file"
          name="file"
          type="file"
          accept=".pdf,.svg,.png,.jpg,.jpeg,application/pdf,image/svg+xml,image/png,image/jpeg"
          label={says.file}
          hint={says.hint}
          error={problemAt('file', problems)}
        />
        <p className="row">
          <Button look="main">{says.act}</Button>
          <a href={back}>{says.keep}</a>
        </p>
      </form>
    </Sheet>
  );
}
