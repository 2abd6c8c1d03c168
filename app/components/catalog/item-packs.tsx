import type { PackUnit } from '#app/domain/catalog/pack-unit.ts';
import type { ItemShown } from '#app/domain/ordering/item-shown.ts';
import type { Speech } from '#app/words/speech.ts';
import { Figure } from '../kit/figure.tsx';
import { PackDrawing, type PackLevel } from '../kit/pack-drawing.tsx';
import { useSpeech } from '../kit/use-speech.tsx';

/** How the item is packed, from the piece up, drawn from the numbers. */
export function ItemPacks({ item }: { readonly item: ItemShown }) {
  const speech = useSpeech();
  const says = speech.words.catalog.item;
  const levels = levelsOf(item, speech);
  if (levels.length < 2) return null;
  const label = levels.map(({ title, note }) => `${title}, ${note}`).join('; ');
  return <Figure title={says.packsTitle(item.baseUnit.label)} name={says.packsName} drawing={<PackDrawing levels={levels} label={label} />} />;
}

/** Packs that are made of the one below; one that cuts across is left to the table of details. */
function levelsOf({ goods, baseUnit }: ItemShown, speech: Speech): readonly PackLevel[] {
  const levels: PackLevel[] = [];
  let below = 1;
  const single = goods.packs.find(({ content }) => content === 1);
  levels.push({ title: speech.quantity(1, baseUnit.label), note: single ? sizeOf(single, speech) : '', inner: 1 });
  for (const pack of goods.packs) {
    if (pack.content === 1 || pack.content % below !== 0 || pack.content === below) continue;
    const size = sizeOf(pack, speech);
    const pieces = speech.quantity(pack.content, baseUnit.plural);
    levels.push({ title: capital(pack.label), note: size === '' ? pieces : size, inner: pack.content / below });
    below = pack.content;
  }
  return levels;
}

function sizeOf({ lengthMm, widthMm, heightMm, weightGrams }: PackUnit, speech: Speech): string {
  const cm = (mm: number) => speech.number(Math.round(mm / 10));
  const size = lengthMm !== null && widthMm !== null && heightMm !== null ? speech.words.catalog.item.size(cm(lengthMm), cm(widthMm), cm(heightMm)) : '';
  return [size, weightGrams === null ? '' : speech.weight(weightGrams)].filter((text) => text !== '').join(', ');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
