import { z } from 'zod';
import { TEAM_SEATS, type TeamSeat } from '#app/domain/accounts/account-team.ts';
import type { Seating } from '#app/domain/accounts/decide-team.ts';
import { id, type UserId } from '#app/domain/shared/ids.ts';
import { SEAT_FIELDS } from './seat-fields.ts';

const person = z.string().max(64);

/** Who sits where, '' for an empty seat. seen: 'seat=user', a space between, as the page was drawn. */
export const teamForm = z
  .strictObject({
    accountManager: person,
    customerService: person,
    shipper: person,
    scheduler: person,
    inventoryManager: person,
    seen: z.string().max(1_000),
    reason: z.string().trim().max(200, 'reason-too-long'),
  })
  .transform(({ seen, reason, ...seats }) => ({
    reason,
    seen: readSeen(seen),
    members: TEAM_SEATS.flatMap((seat) => toSeating(seat, seats[SEAT_FIELDS[seat]])),
  }));

function readSeen(text: string): readonly Seating[] {
  return text.split(' ').flatMap((part) => TEAM_SEATS.flatMap((seat) => (part.startsWith(`${seat}=`) ? toSeating(seat, part.slice(seat.length + 1)) : [])));
}

function toSeating(seat: TeamSeat, userId: string): readonly Seating[] {
  return userId === '' ? [] : [{ seat, userId: id<UserId>(userId) }];
}
