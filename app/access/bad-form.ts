/** The answer to a form without fields a person types: it can only be wrong when it was not ours. */
export function badForm(): Response {
  return new Response(null, { status: 422, statusText: 'Unprocessable Content' });
}
