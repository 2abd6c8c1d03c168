import type { Session } from '#app/domain/accounts/session.ts';
import type { FrameData, ReachData } from './frame-data.ts';

type Contact = { readonly name: string; readonly phone: string; readonly email: string };

/** What the frame needs to know beyond the session; the shape of the frame's query. */
export type FrameFacts = {
  readonly account: { readonly name: string; readonly sites: readonly { readonly id: string; readonly name: string }[] } | null;
  readonly supplierName: string | null;
  readonly manager: Contact | null;
  readonly host: ReadonlyMap<string, string>;
};

/** The frame of a session: nothing of it is secret, all of it goes to the browser. */
export function toFrameData({ person, theme }: Session, facts: FrameFacts): FrameData {
  const { kind, name, email, roles } = person;
  const isActing = person.kind === 'buyer' && person.acting !== null;
  return {
    person: { kind, name, email, roles },
    theme,
    account: person.kind === 'buyer' && facts.account ? { ...facts.account, siteId: person.siteId } : null,
    house: facts.supplierName ?? facts.host.get('name') ?? '',
    manager: facts.manager,
    desk: deskOf(facts.host),
    acting: isActing && person.acting ? { accountName: facts.account?.name ?? '', reason: person.acting.reason } : null,
  };
}

function deskOf(host: FrameFacts['host']): ReachData {
  return {
    name: host.get('order_desk_name') ?? host.get('name') ?? '',
    phone: host.get('order_desk_phone') ?? null,
    email: host.get('order_desk_email') ?? '',
  };
}
