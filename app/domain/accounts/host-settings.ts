import { type ChangedText, changedTexts } from '../shared/changed-texts.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import { can } from './can.ts';
import type { Staff } from './people.ts';

/** What the host says of itself and may change; '': it says nothing. Nothing else that is known about the host is a setting. */
export type HostSettings = {
  readonly name: string;
  readonly orderDeskName: string;
  readonly orderDeskPhone: string;
  readonly orderDeskEmail: string;
};

/** What stands since the portal was set up: past days, prices and amounts were counted by it. */
export type HostFixed = { readonly zone: string; readonly currency: string; readonly country: string };

export type SettingsRefusal = { readonly kind: 'not-allowed' } | { readonly kind: 'changed-meanwhile'; readonly now: HostSettings };

/** What changes of the settings; seen: what the actor was shown, which must still stand. Source: promises.md 52, experience.md F10. */
export function decideSettings(
  actor: Staff,
  command: { readonly settings: HostSettings; readonly seen: HostSettings },
  now: HostSettings,
): Result<readonly ChangedText<keyof HostSettings>[], SettingsRefusal> {
  if (!can(actor, 'change-settings')) return refuse({ kind: 'not-allowed' });
  if (changedTexts(command.seen, now).length > 0) return refuse({ kind: 'changed-meanwhile', now });
  return accept(changedTexts(now, command.settings));
}
