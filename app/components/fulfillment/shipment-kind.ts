import type { ShipmentListed } from '#app/domain/fulfillment/shipment-page.ts';
import type { StatusKind } from '../kit/status-word.tsx';

/** How the state of a shipment is marked, for both sides. */
export const SHIPMENT_KIND: Readonly<Record<ShipmentListed['status'], StatusKind>> = { picking: 'wait', shipped: 'ok', canceled: 'off' };
