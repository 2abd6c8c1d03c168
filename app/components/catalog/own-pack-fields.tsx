import { type PackField, packFieldName } from '#app/domain/catalog/item-card.ts';
import type { OwnItemPage } from '#app/domain/catalog/own-item-page.ts';
import type { Texts } from '#app/domain/shared/changed-texts.ts';
import { paths } from '#app/paths.ts';
import { problemAt } from '../accounts/problems-of.ts';
import { ButtonLink } from '../kit/button.tsx';
import { Field } from '../kit/field.tsx';
import type { Problem } from '../kit/problem-summary.tsx';
import { useOfficeSpeech } from '../kit/use-office-speech.ts';
import { usePackName } from './use-pack-name.ts';

type Props = { readonly item: OwnItemPage; readonly texts: Texts; readonly problems: readonly Problem[] };

/** The packs of an item, each with its number, sizes and weight as fields. */
export function OwnPackFields({ item, texts, problems }: Props) {
  const { words } = useOfficeSpeech();
  const says = words.supply.page;
  return (
    <>
      <h2>{says.packs}</h2>
      <p className="hint">{item.packs.length === 0 ? says.noPacks : says.packsHint}</p>
      <p>
        <ButtonLink look="small" href={paths.addPack(item.sku)}>
          {words.supply.create.packLink}
        </ButtonLink>
      </p>
      {item.packs.map((_, position) => (
        <PackFieldset key={item.card.packs[position]?.code ?? position} position={position} item={item} texts={texts} problems={problems} />
      ))}
    </>
  );
}

const MEASURES = ['lengthMm', 'widthMm', 'heightMm', 'weightGrams'] as const;

function PackFieldset({ position, item, texts, problems }: Props & { readonly position: number }) {
  const says = useOfficeSpeech().words.supply.page;
  const packName = usePackName();
  const pack = item.packs[position];
  if (!pack) return null;
  const field = (name: PackField) => {
    const id = packFieldName(position, name);
    return { id, name: id, label: says.packFields[name], defaultValue: texts[id] ?? '', error: problemAt(id, problems), autoComplete: 'off' };
  };
  return (
    <fieldset className="pack-card">
      <legend>{packName(pack)}</legend>
      <input type="hidden" name={`packs[${position}].code`} value={item.card.packs[position]?.code ?? ''} />
      <Field {...field('gtin')} inputMode="numeric" />
      {MEASURES.map((name) => (
        <Field key={name} {...field(name)} inputMode="numeric" />
      ))}
      <Ticks position={position} texts={texts} problems={problems} />
    </fieldset>
  );
}

function Ticks({ position, texts, problems }: Omit<Props, 'item'> & { readonly position: number }) {
  const says = useOfficeSpeech().words.supply.page;
  const error = problemAt(packFieldName(position, 'isOrderable'), problems);
  return (
    <div className="ticks">
      {(['isOrderable', 'isShippable'] as const).map((name) => {
        const id = packFieldName(position, name);
        return (
          <label className="tick" key={name} htmlFor={id}>
            <input type="checkbox" id={id} name={id} value="yes" defaultChecked={texts[id] === 'yes'} />
            {says.packFields[name]}
          </label>
        );
      })}
      {error ? <p className="poor">{error}</p> : null}
    </div>
  );
}
