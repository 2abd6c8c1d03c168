/** The demo's personas, by what they do. */
export const people = {
  buyer: 'buyer@key.example',
  payables: 'payables@key.example',
  otherBuyer: 'buyer@other.example',
  smallBuyer: 'buyer@standard.example',
  supplier: 'catalog@supplier.example',
  manager: 'amara.osei@mainstay.example',
  actingManager: 'jonas.lindqvist@mainstay.example',
  finance: 'finance@mainstay.example',
  operations: 'operations@mainstay.example',
  admin: 'admin@mainstay.example',
} as const;
