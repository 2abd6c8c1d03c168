import type { LoaderFunctionArgs } from '@remix-run/node';
import { Outlet, useLoaderData } from '@remix-run/react';
import { requireSession } from '#app/access/require-session.ts';
import { requireStaff } from '#app/access/require-staff.ts';
import { frameShouldRevalidate } from '#app/components/frame/frame-should-revalidate.ts';
import { Framed } from '#app/components/frame/framed.tsx';
import { toFrameData } from '#app/components/frame/to-frame-data.ts';
import { findFrame } from '#db/queries/accounts/frame.ts';

export const shouldRevalidate = frameShouldRevalidate;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requireStaff(context, request);
  const session = await requireSession(context, request);
  return toFrameData(session, await findFrame(context.app.store.reader(staff.scope), staff));
}

export default function StaffLayout() {
  return (
    <Framed data={useLoaderData<typeof loader>()}>
      <Outlet />
    </Framed>
  );
}
