import { inviteToDeclare } from '../../domain/availability/invite-to-declare.ts';
import { remindAvailability } from '../../domain/availability/remind-availability.ts';
import { deps } from '../runtime/deps.ts';
import { log } from '../runtime/log.ts';

/**
 * Every morning, three times for what one run leaves: asks for the confirmation of places that grow old, and invites
 * those who never declared any.
 */
export async function handler(): Promise<void> {
  const reminders = await remindAvailability(deps());
  log.info('availability reminded', { ...reminders });
  const invitations = await inviteToDeclare(deps());
  log.info('availability invited', { ...invitations });
}
