/** Where the real year stands, as loaded and never written to. */
export function templateFile(): string {
  const file = process.env['JOURNEY_TEMPLATE'];
  if (!file) throw new Error('the journeys are started by npm run test:journeys');
  return file;
}
