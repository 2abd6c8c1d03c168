import type { ColumnSpec } from '../../shared/tables/column-map.ts';

/** The facts a table of account units and account part numbers may hold: a row for each unit of an account's item, or of a whole group. Source: domain.md part 3. */
export const ACCOUNT_ITEM_COLUMNS: readonly ColumnSpec[] = [
  { field: 'account', isRequired: true, titles: ['accountcode', 'accountno', 'customer', 'customercode', 'customerno', 'kunde', 'kundennummer'] },
  { field: 'item', isRequired: true, titles: ['itemcode', 'itemno', 'itemnumber', 'sku', 'code', 'articlenumber', 'artikelnummer', 'artikel'] },
  { field: 'group', isRequired: false, titles: ['groupcode', 'itemgroup', 'warengruppe'] },
  {
    field: 'ownCode',
    isRequired: false,
    titles: ['owncode', 'partnumber', 'accountcodeofitem', 'customeritem', 'customeritemcode', 'theircode', 'kundenartikelnummer'],
  },
  { field: 'unit', isRequired: false, titles: ['unitcode', 'uom', 'einheit'] },
  { field: 'unitLabel', isRequired: false, titles: ['label', 'unitname', 'bezeichnung'] },
  { field: 'unitPlural', isRequired: false, titles: ['plural', 'labelplural'] },
  { field: 'content', isRequired: false, titles: ['unitcontent', 'factor', 'inhalt', 'holds'] },
  { field: 'default', isRequired: false, titles: ['isdefault', 'standard'] },
];
