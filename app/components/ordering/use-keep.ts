import { useCallback, useEffect, useRef, useState } from 'react';
import type { TypedLine } from '#app/domain/ordering/order-facts.ts';
import type { Instant } from '#app/domain/shared/days.ts';
import { paths } from '#app/paths.ts';
import type { KeepAnswer, Kept, PadData, PadDraft, PadFields } from './pad-data.ts';

/** The pad as it stands: its fields and its lines that are not blank, each with the id of its row. */
export type Snapshot = { readonly fields: Record<keyof PadFields, string>; readonly lines: readonly TypedLine[]; readonly ids: readonly string[] };

/** trouble null: nothing stands in the way. waiting: how many lines the server does not have yet. */
export type KeepState = {
  readonly isSaving: boolean;
  readonly savedAt: Instant | null;
  readonly waiting: number;
  readonly trouble: 'lost' | 'signed-out' | 'failed' | Exclude<Kept, { readonly kind: 'saved' }> | null;
};

type Io = { readonly snapshot: () => Snapshot; readonly onAnswer: (answer: KeepAnswer, of: Snapshot) => void };

const PAUSE_MS = 350;
const RETRY_MS = 4_000;
/** The most a browser sends while a page goes away. */
const MOST_KEPT_ALIVE = 60_000;

/** Keeps the pad on the server while it is written: one request at a time, the newest state each, tried again when the line is back. */
export function useKeep({ draft: initial, trouble: met }: Pick<PadData, 'draft' | 'trouble'>, io: Io) {
  const [state, setState] = useState<KeepState>({ isSaving: false, savedAt: initial.savedAt, waiting: 0, trouble: met });
  const draft = useRef<PadDraft>(initial);
  const sent = useRef<string | null>(null);
  const written = useWriter();
  const latest = useRef(io);
  latest.current = io;

  const send = useCallback(async (): Promise<boolean> => {
    const snapshot = latest.current.snapshot();
    if (contentOf(snapshot) === sent.current) return true;
    setState((now) => ({ ...now, isSaving: true, waiting: snapshot.lines.length }));
    const outcome = await post(written(bodyOf(draft.current, snapshot)));
    if (typeof outcome !== 'string' && outcome.kept.kind === 'saved') {
      sent.current = contentOf(snapshot);
      draft.current = nowKept(draft.current, outcome.kept);
    }
    setState((now) => after(now, outcome));
    if (typeof outcome !== 'string') latest.current.onAnswer(outcome, snapshot);
    return typeof outcome !== 'string' && outcome.kept.kind === 'saved';
  }, [written]);
  const { keepNow, keepSoon } = useOneAtATime(send);

  useEffect(() => {
    const snapshot = latest.current.snapshot();
    const isNew = draft.current.number === null && snapshot.lines.length > 0;
    sent.current = isNew ? null : contentOf(snapshot);
  }, []);
  useComingAndGoing(keepNow, () => {
    const snapshot = latest.current.snapshot();
    return contentOf(snapshot) === sent.current ? null : written(bodyOf(draft.current, snapshot));
  });
  useRetry(state.trouble === 'lost' || state.trouble === 'failed', keepNow);

  /** Goes on from another version of the draft, whose content the pad takes over or writes over. */
  const goOnFrom = useCallback((version: number) => {
    draft.current = { ...draft.current, version };
    setState((now) => ({ ...now, trouble: null }));
  }, []);
  return { state, draft, keepSoon, keepNow, goOnFrom };
}

function contentOf({ fields, lines }: Snapshot): string {
  return JSON.stringify([fields, lines]);
}

/** A pad that became a draft takes the draft's address, without going anywhere. */
function nowKept(draft: PadDraft, kept: Extract<Kept, { readonly kind: 'saved' }>): PadDraft {
  if (draft.number === null) window.history.replaceState(window.history.state, '', paths.draft(kept.number));
  return { ...draft, number: kept.number, version: kept.version, savedAt: kept.savedAt };
}

function after(before: KeepState, outcome: Posted): KeepState {
  if (typeof outcome === 'string') return { ...before, isSaving: false, trouble: outcome };
  const { kept } = outcome;
  return kept.kind === 'saved' ? { isSaving: false, savedAt: kept.savedAt, waiting: 0, trouble: null } : { ...before, isSaving: false, trouble: kept };
}

/** Names this window and counts its writings: on the way one may overtake another, and the server keeps the newest. */
function useWriter(): (body: URLSearchParams) => URLSearchParams {
  const me = useRef({ writer: '', turn: 0 });
  return useCallback((body) => {
    const { writer, turn } = me.current;
    me.current = { writer: writer === '' ? randomName() : writer, turn: turn + 1 };
    body.set('writer', me.current.writer);
    body.set('turn', String(me.current.turn));
    return body;
  }, []);
}

function randomName(): string {
  return crypto.getRandomValues(new Uint32Array(4)).join('-');
}

/** Sends at once or soon, never twice at a time: what is asked for meanwhile follows with what stands then. */
function useOneAtATime(send: () => Promise<boolean>) {
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const flight = useRef<Promise<boolean> | null>(null);
  const keepNow = useCallback(async (): Promise<boolean> => {
    if (timer.current) clearTimeout(timer.current);
    timer.current = null;
    await flight.current;
    flight.current ??= send().finally(() => {
      flight.current = null;
    });
    return flight.current;
  }, [send]);
  const keepSoon = useCallback(
    (inMs = PAUSE_MS) => {
      if (timer.current) clearTimeout(timer.current);
      timer.current = setTimeout(() => void keepNow(), inMs);
    },
    [keepNow],
  );
  useEffect(() => () => clearTimeout(timer.current ?? undefined), []);
  return { keepNow, keepSoon };
}

/** Sends when the connection is back, and what is left when the page goes away. */
function useComingAndGoing(keepNow: () => Promise<boolean>, left: () => URLSearchParams | null): void {
  const latest = useRef(left);
  latest.current = left;
  useEffect(() => {
    const back = () => void keepNow();
    const leave = () => {
      const body = latest.current();
      if (body === null || body.toString().length > MOST_KEPT_ALIVE) return;
      void fetch(paths.keepPad(), { method: 'POST', body, keepalive: true, redirect: 'manual' }).catch(() => undefined);
    };
    window.addEventListener('online', back);
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('online', back);
      window.removeEventListener('pagehide', leave);
    };
  }, [keepNow]);
}

function useRetry(isNeeded: boolean, keepNow: () => Promise<boolean>): void {
  useEffect(() => {
    if (!isNeeded) return undefined;
    const again = setInterval(() => void keepNow(), RETRY_MS);
    return () => clearInterval(again);
  }, [isNeeded, keepNow]);
}

/** The form the pad posts, in the names the server reads. */
export function bodyOf(draft: PadDraft, { fields, lines }: Pick<Snapshot, 'fields' | 'lines'>): URLSearchParams {
  const body = new URLSearchParams({ number: draft.number ?? '', key: draft.key, version: String(draft.version), ...fields });
  lines.forEach(({ code, quantity, unit }, at) => {
    body.append(`lines[${at}].code`, code);
    body.append(`lines[${at}].quantity`, quantity);
    body.append(`lines[${at}].unit`, unit);
  });
  return body;
}

type Posted = KeepAnswer | 'lost' | 'signed-out' | 'failed';

async function post(body: URLSearchParams): Promise<Posted> {
  try {
    // Kept alive, it arrives although its page is left meanwhile; browsers keep no more than 64 KB so, and what is left needs its half.
    const keepalive = body.toString().length <= MOST_KEPT_ALIVE / 2;
    const response = await fetch(paths.keepPad(), { method: 'POST', body, keepalive, redirect: 'manual', headers: { Accept: 'application/json' } });
    if (response.type === 'opaqueredirect' || response.status === 403) return 'signed-out';
    const isOurs = response.headers.get('Content-Type')?.startsWith('application/json') ?? false;
    return isOurs && response.status < 500 ? await response.json() : 'failed';
  } catch {
    return 'lost';
  }
}
