import type { LoaderFunctionArgs } from '@remix-run/node';
import { Outlet, useLoaderData } from '@remix-run/react';
import { requireBuyer } from '#app/access/require-buyer.ts';
import { requireSession } from '#app/access/require-session.ts';
import { frameShouldRevalidate } from '#app/components/frame/frame-should-revalidate.ts';
import { Framed } from '#app/components/frame/framed.tsx';
import { toFrameData } from '#app/components/frame/to-frame-data.ts';
import { findFrame } from '#db/queries/accounts/frame.ts';

export const shouldRevalidate = frameShouldRevalidate;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const buyer = await requireBuyer(context, request);
  const session = await requireSession(context, request);
  return toFrameData(session, await findFrame(context.app.store.reader(buyer.scope), buyer));
}

export default function BuyerLayout() {
  return (
    <Framed data={useLoaderData<typeof loader>()}>
      <Outlet />
    </Framed>
  );
}
