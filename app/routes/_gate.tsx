import type { LoaderFunctionArgs } from '@remix-run/node';
import { Outlet, useLoaderData, useMatches } from '@remix-run/react';
import { Gate } from '#app/components/kit/gate.tsx';
import { useSpeech } from '#app/components/kit/use-speech.tsx';
import { hostScope } from '#app/domain/accounts/scope.ts';
import type { Words } from '#app/words/words.ts';
import { findHostFacts } from '#db/queries/accounts/frame.ts';

/** What a page before the door says of itself to the shell around it. */
export type GateHandle = { readonly gateTitle: (words: Words) => string };

export async function loader({ context }: LoaderFunctionArgs) {
  const host = await findHostFacts(context.app.store.reader(hostScope('sign-in')));
  return { host: host.get('name') ?? '', phone: host.get('order_desk_phone') ?? null };
}

/** Nothing here depends on who is asking or on the form. */
export const shouldRevalidate = () => false;

export default function GateLayout() {
  const { host, phone } = useLoaderData<typeof loader>();
  const { words } = useSpeech();
  const { gate, product } = { gate: words.accounts.gate, product: words.frame.product };
  const title =
    useMatches()
      .map((match) => match.handle)
      .find(isGateHandle)
      ?.gateTitle(words) ?? product;
  const desk =
    phone === null ? null : (
      <ul>
        <li>
          <span>{gate.desk}</span>
          <a className="num" href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>
            {phone}
          </a>
        </li>
      </ul>
    );
  return (
    <Gate title={title} host={host === '' ? '' : gate.host(host)} slip={desk}>
      <Outlet />
    </Gate>
  );
}

function isGateHandle(handle: unknown): handle is GateHandle {
  return typeof handle === 'object' && handle !== null && 'gateTitle' in handle && typeof handle.gateTitle === 'function';
}
