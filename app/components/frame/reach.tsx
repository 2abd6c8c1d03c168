import { Icon } from '../kit/icon.tsx';
import { useSpeech } from '../kit/use-speech.tsx';
import type { ReachData } from './frame-data.ts';

/** Who to call or write to: a name, a number, an address, each a link that works on the spot. */
export function Reach({ who, role }: { readonly who: ReachData; readonly role: string }) {
  const { reach } = useSpeech().words.frame;
  return (
    <div className="reach">
      <span className="role">{role}</span>
      <b>{who.name}</b>
      {who.phone === null ? null : (
        <a href={telHref(who.phone)} title={reach.call(who.name, who.phone)}>
          <Icon name="phone" />
          <span>{who.phone}</span>
        </a>
      )}
      <a href={`mailto:${who.email}`} title={reach.write(who.name, who.email)}>
        <Icon name="mail" />
        <span className="mail">{who.email}</span>
      </a>
    </div>
  );
}

/** A number as a phone dials it: what people write between digits is dropped. */
export function telHref(phone: string): string {
  return `tel:${phone.replaceAll(/[^+\d]/g, '')}`;
}
