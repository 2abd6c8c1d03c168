import type { PriceListQuery } from '#app/forms/price-list-query.ts';
import { paths } from '#app/paths.ts';
import type { GroupLink } from '../catalog/group-links.ts';
import { Button } from '../kit/button.tsx';
import { Field, SelectField } from '../kit/field.tsx';
import { useSpeech } from '../kit/use-speech.tsx';

type Props = { readonly query: PriceListQuery; readonly on: string; readonly group: string | null; readonly groups: readonly GroupLink[] };

/** The day, and what of the list: a group (by name), words or a code. A day that cannot be read stays in a field that can show it. */
export function PriceListFinder({ query, on, group: opened, groups }: Props) {
  const { words, number } = useSpeech();
  const says = words.priceList;
  const { q, group, typedOn, isDayUnreadable } = query;
  const options = indented(groups);
  const isLeftOut = group !== null && options.every(({ code }) => code !== group);
  return (
    <form className="filters no-print" role="search" aria-label={says.narrow} action={paths.priceList()}>
      <Field
        id="on"
        name="on"
        type={isDayUnreadable ? 'text' : 'date'}
        label={says.day}
        defaultValue={typedOn === '' ? on : typedOn}
        error={isDayUnreadable ? says.dayUnreadable(typedOn) : undefined}
      />
      <SelectField id="group" name="group" label={says.group} defaultValue={group ?? ''}>
        <option value="">{says.allGroups}</option>
        {isLeftOut ? <option value={group}>{says.groupOf(opened ?? group, number(0))}</option> : null}
        {options.map(({ code, name, count, indent }) => (
          <option key={code} value={code}>
            {indent + says.groupOf(name, number(count))}
          </option>
        ))}
      </SelectField>
      <Field id="q" name="q" type="search" label={says.words} defaultValue={q} maxLength={200} />
      <Button>{says.show}</Button>
    </form>
  );
}

/** An option shows no leading space that may collapse. */
const STEP = '\u00a0\u00a0\u00a0';

function indented(groups: readonly GroupLink[], indent = ''): readonly (GroupLink & { readonly indent: string })[] {
  return groups.flatMap((group) => [{ ...group, indent }, ...indented(group.children, indent + STEP)]);
}
