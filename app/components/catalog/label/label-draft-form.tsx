import { checkFieldName, LABEL_POINTS, type LabelField, MARKETS, type Market, marketFieldName } from '#app/domain/catalog/label/label-card.ts';
import type { LabelPage, VersionShown } from '#app/domain/catalog/label/label-page.ts';
import type { Texts } from '#app/domain/shared/changed-texts.ts';
import { paths } from '#app/paths.ts';
import { problemAt } from '../../accounts/problems-of.ts';
import { Button } from '../../kit/button.tsx';
import { AreaField, Field } from '../../kit/field.tsx';
import type { Problem } from '../../kit/problem-summary.tsx';
import { TableRegion } from '../../kit/table-region.tsx';
import { useSupplyLabelSpeech } from './use-supply-label-speech.ts';

type Props = { readonly page: LabelPage; readonly draft: VersionShown; readonly texts: Texts; readonly problems: readonly Problem[] };

/** What a supplier says of the version it drafts, with the checklist of the markets chosen so far. */
export function LabelDraftForm({ page, draft, texts, problems }: Props) {
  const { words, number } = useSupplyLabelSpeech();
  const says = words.supplyLabels.draft;
  const field = (name: Exclude<LabelField, 'markets'>) => ({
    id: name,
    name,
    label: says.fields[name],
    defaultValue: texts[name] ?? '',
    error: problemAt(name, problems),
    autoComplete: 'off',
  });
  return (
    <form className="stack" method="post" action={paths.supplyLabel(page.number)} noValidate>
      <input type="hidden" name="revision" value={draft.revision} />
      <h2>{says.heading(number(draft.version))}</h2>
      <Field {...field('partNumber')} hint={says.partNumberHint} />
      <Field {...field('productName')} />
      <Field {...field('brand')} />
      <Field {...field('gtin')} inputMode="numeric" isOptional hint={says.gtinHint} />
      <Field {...field('packaging')} hint={says.packagingHint} />
      <AreaField
        id="features"
        name="features"
        label={says.fields.features}
        isOptional
        hint={says.featuresHint}
        rows={4}
        defaultValue={texts['features'] ?? ''}
        error={problemAt('features', problems)}
      />
      <Field {...field('validFrom')} type="date" hint={says.validFromHint} />
      <Markets texts={texts} />
      <Checks texts={texts} />
      <p>
        <Button look="main">{says.act}</Button>
      </p>
    </form>
  );
}

function Markets({ texts }: { readonly texts: Texts }) {
  const says = useSupplyLabelSpeech().words.supplyLabels.draft;
  return (
    <fieldset>
      <legend>{says.markets}</legend>
      <p className="hint">{says.marketsHint}</p>
      <div className="label-markets">
        {MARKETS.map((market) => (
          <Tick key={market} name={marketFieldName(market)} texts={texts} label={market} />
        ))}
      </div>
    </fieldset>
  );
}

function Checks({ texts }: { readonly texts: Texts }) {
  const { words } = useSupplyLabelSpeech();
  const says = words.supplyLabels.draft;
  const points = words.labels.checklist.points;
  const chosen = MARKETS.filter((market) => texts[marketFieldName(market)] === 'yes');
  if (chosen.length === 0) return null;
  const box = (market: Market, point: (typeof LABEL_POINTS)[number]) => {
    const name = checkFieldName({ market, point });
    return <input type="checkbox" name={name} value="yes" defaultChecked={texts[name] === 'yes'} aria-label={says.check(points[point], market)} />;
  };
  return (
    <>
      <h3>{says.checklist}</h3>
      <TableRegion caption={says.checklistCaption} size="slim">
        <thead>
          <tr>
            <th scope="col">{words.labels.checklist.point}</th>
            {chosen.map((market) => (
              <th key={market} scope="col">
                {market}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {LABEL_POINTS.map((point) => (
            <tr key={point}>
              <th scope="row">{points[point]}</th>
              {chosen.map((market) => (
                <td key={market}>{box(market, point)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </TableRegion>
    </>
  );
}

function Tick({ name, texts, label }: { readonly name: string; readonly texts: Texts; readonly label: string }) {
  return (
    <label className="tick" htmlFor={name}>
      <input type="checkbox" id={name} name={name} value="yes" defaultChecked={texts[name] === 'yes'} />
      {label}
    </label>
  );
}
