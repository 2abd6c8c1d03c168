/** What was found; throws the one answer that is the same for what is not there and what is not yours. */
export function orNotFound<Found>(found: Found | null | undefined): Found {
  if (found === null || found === undefined) throw new Response(null, { status: 404, statusText: 'Not Found' });
  return found;
}
