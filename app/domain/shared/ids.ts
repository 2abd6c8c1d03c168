/** A string that can only be made at a border (forms, adapters, db). Source: style rule 12. */
export type Brand<Base, Name extends string> = Base & { readonly __brand: Name };

export type AccountId = Brand<string, 'AccountId'>;
export type UserId = Brand<string, 'UserId'>;
export type SupplierId = Brand<string, 'SupplierId'>;
export type ImportId = Brand<string, 'ImportId'>;
export type ItemId = Brand<string, 'ItemId'>;
export type GroupId = Brand<string, 'GroupId'>;
export type ContractId = Brand<string, 'ContractId'>;
export type PriceLineId = Brand<string, 'PriceLineId'>;
export type WarehouseId = Brand<string, 'WarehouseId'>;
export type ReceiptId = Brand<string, 'ReceiptId'>;
export type OrderId = Brand<string, 'OrderId'>;
export type OrderLineId = Brand<string, 'OrderLineId'>;
export type DraftId = Brand<string, 'DraftId'>;
export type ShipmentId = Brand<string, 'ShipmentId'>;
export type ShipmentLineId = Brand<string, 'ShipmentLineId'>;
export type ReturnId = Brand<string, 'ReturnId'>;
export type LegalEntityId = Brand<string, 'LegalEntityId'>;
export type InvoiceId = Brand<string, 'InvoiceId'>;
export type InvoiceLineId = Brand<string, 'InvoiceLineId'>;
export type PostingId = Brand<string, 'PostingId'>;
export type PaymentId = Brand<string, 'PaymentId'>;
export type RefundId = Brand<string, 'RefundId'>;
export type LabelProgramId = Brand<string, 'LabelProgramId'>;
export type LabelVersionId = Brand<string, 'LabelVersionId'>;

/** Names a string as an id. For forms/, adapters/ and db/ only: they stand where strings come in. */
export function id<Id extends Brand<string, string>>(text: string): Id {
  return text as Id;
}
