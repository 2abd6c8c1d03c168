import type { ColumnSpec } from '../../shared/tables/column-map.ts';

/** The facts a table of items may hold, a row for each pack of an item. Source: domain.md part 3. */
export const ITEM_COLUMNS = [
  column('item', ['itemcode', 'itemno', 'itemnumber', 'sku', 'code', 'articlenumber', 'artikelnummer', 'artikel', 'partnumber'], { isRequired: true }),
  column('name', ['itemname', 'description', 'productname', 'bezeichnung', 'beschreibung', 'title']),
  column('group', ['groupcode', 'itemgroup', 'category', 'warengruppe']),
  column('baseUnit', ['unit', 'uom', 'unitofmeasure', 'basisunit', 'basiseinheit', 'einheit']),
  column('leadDays', ['leadtime', 'leadtimedays', 'lieferzeit', 'days']),
  column('sold', ['active', 'isactive', 'issold', 'aktiv']),
  column('replacedBy', ['replacement', 'successor', 'nachfolger']),
  column('pack', ['packcode', 'packagingcode', 'verpackung']),
  column('packUnit', ['packunitcode', 'packtype', 'verpackungsart']),
  column('packLabel', ['packname', 'label']),
  column('content', ['packcontent', 'packsize', 'quantityperpack', 'unitsperpack', 'inhalt', 'factor']),
  column('gtin', ['ean', 'ean13', 'barcode', 'upc', 'gtin13', 'gtin14']),
  column('lengthMm', ['length', 'laenge', 'länge']),
  column('widthMm', ['width', 'breite']),
  column('heightMm', ['height', 'hoehe', 'höhe']),
  column('weightGrams', ['weight', 'weightg', 'gewicht', 'grossweight']),
  column('orderable', ['isorderable', 'canbeordered', 'bestellbar']),
  column('shippable', ['isshippable', 'shipsclosed', 'versandfähig']),
] as const satisfies readonly ColumnSpec[];

function column<Field extends string>(field: Field, titles: readonly string[], { isRequired = false } = {}) {
  return { field, titles, isRequired };
}
