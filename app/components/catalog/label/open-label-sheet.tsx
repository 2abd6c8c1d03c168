import type { Texts } from '#app/domain/shared/changed-texts.ts';
import { paths } from '#app/paths.ts';
import { problemAt } from '../../accounts/problems-of.ts';
import { Button } from '../../kit/button.tsx';
import { DocketHead } from '../../kit/docket-head.tsx';
import { Field } from '../../kit/field.tsx';
import { type Problem, ProblemSummary } from '../../kit/problem-summary.tsx';
import { Sheet } from '../../kit/sheet.tsx';
import { useSupplyLabelSpeech } from './use-supply-label-speech.ts';

/** A new program: an own item, and an account by what the account itself has told. */
export function OpenLabelSheet({ texts, problems }: { readonly texts: Texts; readonly problems: readonly Problem[] }) {
  const { words } = useSupplyLabelSpeech();
  const says = words.supplyLabels.openPage;
  const field = (name: 'sku' | 'account' | 'approver') => ({
    id: name,
    name,
    label: says[name],
    defaultValue: texts[name] ?? '',
    error: problemAt(name, problems),
    autoComplete: 'off',
  });
  return (
    <Sheet>
      <ProblemSummary problems={problems} />
      <DocketHead title={says.title} back={{ href: paths.supplyLabels(), text: words.supplyLabels.back }} />
      <form className="stack" method="post" action={paths.openLabel()} noValidate>
        <Field {...field('sku')} hint={says.skuHint} />
        <Field {...field('account')} />
        <Field {...field('approver')} type="email" hint={says.approverHint} />
        <p className="row">
          <Button look="main">{says.act}</Button>
          <a href={paths.supplyLabels()}>{words.supplyLabels.back}</a>
        </p>
      </form>
    </Sheet>
  );
}
