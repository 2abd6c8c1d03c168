import { HttpResponse, http, type RequestHandler } from 'msw';
import { answerCall, type Call, type CallAnswer, saveFailure, type World } from './answer-call.ts';

/**
 * What goes wrong with one call. lost-*: the caller hears nothing, before or after it was carried out; error: a failure that is not
 * kept; saved-error: one that is kept under the key; rate-limit: asked to come later.
 */
export type Fault = 'lost-before' | 'lost-after' | 'error' | 'saved-error' | 'rate-limit';

/** Does something with the world as it is now, and keeps what became of it. */
export type WithWorld = <Done>(work: (world: World) => Done) => Done;

/** Stripe's API for msw, answered from the books of the simulation. faultOf: what goes wrong with a call, if anything. */
export function stripeHandlers(withWorld: WithWorld, faultOf: (call: Call) => Fault | null = () => null): readonly RequestHandler[] {
  return [
    http.all('https://api.stripe.com/v1/*', async ({ request }) => {
      const call = await toCall(request);
      return withWorld((world) => answer(world, call, faultOf(call)));
    }),
  ];
}

function answer(world: World, call: Call, fault: Fault | null): Response {
  switch (fault) {
    case null:
      return toResponse(answerCall(world, call));
    case 'lost-after':
      answerCall(world, call);
      return HttpResponse.error();
    case 'lost-before':
      return HttpResponse.error();
    case 'error':
      return Response.json({ error: { type: 'api_error', message: 'Service unavailable' } }, { status: 503 });
    case 'saved-error':
      return toResponse(saveFailure(world, call));
    case 'rate-limit':
      return Response.json({ error: { type: 'invalid_request_error', code: 'rate_limit', message: 'Too many requests' } }, { status: 429 });
  }
}

async function toCall(request: Request): Promise<Call> {
  const { pathname, search } = new URL(request.url);
  const text = request.method === 'POST' ? await request.text() : search;
  return { method: request.method, path: pathname, fields: new Map(new URLSearchParams(text)), key: request.headers.get('idempotency-key') };
}

function toResponse({ status, body, isReplayed }: CallAnswer): Response {
  return Response.json(body, { status, headers: isReplayed ? { 'idempotent-replayed': 'true' } : {} });
}
