/** The answer to someone signed in who may not do this. It says nothing about what is there. */
export function forbidden(): Response {
  return new Response(null, { status: 403, statusText: 'Forbidden' });
}
