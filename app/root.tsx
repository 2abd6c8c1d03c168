import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  type ShouldRevalidateFunction,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react';
import { type ReactNode, useContext } from 'react';
import { readSession } from '#app/access/read-session.ts';
import { ErrorPage } from '#app/components/kit/error-page.tsx';
import { SpeechProvider } from '#app/components/kit/use-speech.tsx';
import { NonceContext } from '#app/components/nonce.ts';
import { hostScope } from '#app/domain/accounts/scope.ts';
import { localTime } from '#app/domain/shared/days.ts';
import { paths } from '#app/paths.ts';
import { english } from '#app/words/english.ts';
import type { Listener } from '#app/words/speech.ts';
import { findHostFacts } from '#db/queries/accounts/frame.ts';
import styles from './styles/app.css?url';

const LOCALE = 'en-GB';

export const links: LinksFunction = () => [
  { rel: 'preload', href: '/fonts/instrument-sans-latin-standard-normal.woff2', as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' },
  { rel: 'stylesheet', href: styles },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
];

export const meta: MetaFunction = () => [{ title: english.frame.product }];

/** What every page speaks and looks like; the days are those of the legal entity. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app, requestId } = context;
  const session = await readSession(context, request);
  const zone = (await findHostFacts(app.store.reader(hostScope('sign-in')))).get('zone') ?? 'UTC';
  const listener: Listener = { locale: LOCALE, zone, today: localTime(app.clock.now(), zone).day };
  return { listener, theme: session?.theme ?? 'system', reference: requestId };
}

/** Speech and looks stay as they are from page to page; the form that changes the theme asks again. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ formAction }) => formAction === paths.theme();

/** The document around every page, the one that failed included. */
export function Layout({ children }: { readonly children: ReactNode }) {
  const known = useRouteLoaderData<typeof loader>('root');
  const listener = known?.listener ?? { locale: LOCALE, zone: 'UTC', today: null };
  const nonce = useContext(NonceContext);
  return (
    <html lang={listener.locale} data-theme={known && known.theme !== 'system' ? known.theme : undefined}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <Meta />
        <Links />
      </head>
      <body>
        <SpeechProvider listener={listener}>{children}</SpeechProvider>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}

export function ErrorBoundary() {
  const error = useRouteError();
  const known = useRouteLoaderData<typeof loader>('root');
  return <ErrorPage status={isRouteErrorResponse(error) ? error.status : 500} reference={known?.reference ?? null} />;
}
