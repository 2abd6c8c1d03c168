import type { GroupChoice } from '#app/domain/catalog/group-choice.ts';
import { supplyWords } from '#app/words/supply.ts';
import type { RowField } from '../imports/row-form.tsx';

const says = supplyWords.create;

/** The fields of a new item. */
export function newItemFields(groups: readonly GroupChoice[]): readonly RowField[] {
  return [
    { field: 'item', hint: says.codeHint },
    { field: 'name' },
    { field: 'group', label: says.group, choices: groups.map(({ code, names }) => ({ value: code, text: names.join(' › ') })) },
    { field: 'baseUnit', hint: says.unitHint },
    { field: 'leadDays', kind: 'whole', hint: supplyWords.page.leadHint },
  ];
}

/** The fields of a new pack. */
export const NEW_PACK_FIELDS: readonly RowField[] = [
  { field: 'pack', hint: says.packHint },
  { field: 'packLabel', hint: says.labelHint },
  { field: 'packUnit', hint: says.packUnitHint },
  { field: 'content', kind: 'whole', hint: says.contentHint },
  { field: 'gtin', isOptional: true },
  { field: 'lengthMm', kind: 'whole', isOptional: true },
  { field: 'widthMm', kind: 'whole', isOptional: true },
  { field: 'heightMm', kind: 'whole', isOptional: true },
  { field: 'weightGrams', kind: 'whole', isOptional: true },
  { field: 'orderable', kind: 'yes-no' },
  { field: 'shippable', kind: 'yes-no' },
];
