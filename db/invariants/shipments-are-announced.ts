import type { Database } from '../database.ts';
import { fieldOf, type Violation } from './violation.ts';

/** Every shipment that left has its despatch letter in the outbox, or the job that will write it; no letter tells of one that did not leave. */
export async function checkShipmentsAreAnnounced(db: Database): Promise<readonly Violation[]> {
  const shipments = await db.selectFrom('shipments').select(['id', 'number']).where('status', '=', 'shipped').execute();
  const letters = await db.selectFrom('letters').select('key').where('key', 'like', 'despatch:%').execute();
  const jobs = await db.selectFrom('jobs').select('payload').where('kind', '=', 'send-despatch-letter').where('status', '<>', 'done').execute();
  const written = new Set(letters.map((letter) => letter.key.slice('despatch:'.length)));
  const awaited = new Set(jobs.map((job) => fieldOf(job.payload, 'shipmentId')));
  const known = new Set(shipments.map((shipment) => shipment.id));
  return [
    ...shipments
      .filter((shipment) => !written.has(shipment.id) && !awaited.has(shipment.id))
      .map((shipment) => ({ subject: shipment.id, problem: `shipment ${shipment.number} has neither a letter nor a job for it` })),
    ...[...written]
      .filter((shipmentId) => !known.has(shipmentId))
      .map((shipmentId) => ({ subject: shipmentId, problem: 'a letter tells of a shipment that did not leave' })),
  ];
}
