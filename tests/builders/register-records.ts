import { AccountId, HabilitationId, RegisterId } from '../../domain/identifiers.ts';
import type { RecordKinds } from '../../domain/records.ts';

const at = '2026-11-21T09:30:00.000Z';
/** Seconds since 1970, far ahead: nothing here has lapsed. */
const later = 4_102_444_800;
const accountId = AccountId.parse('P26-0A1B2C');
const habilitationId = HabilitationId.parse('S26-7KQ3-M9TX');
const entryId = RegisterId.parse('R26-7KQ3-M9TX');
const establishmentId = '26-EAJE-1';
const lastCommand = 'intent-0001';

/** One of each record of the register of rights and claims. */
export const registerRecords = {
  registerEntry: {
    id: entryId,
    cafCode: '26',
    nature: 'access',
    channel: 'post',
    state: 'closed',
    stateSince: at,
    receivedOn: '2026-11-21',
    limit: {
      from: '2026-11-21',
      dueOn: '2027-02-21',
      extension: { on: '2026-12-01', reason: 'Des archives à rechercher.' },
    },
    person: {
      name: 'Camille Faurel',
      email: 'camille.faurel@trois-becs.example',
      phone: '0475250000',
      address: '15 chemin des Tilleuls\n26400 Aouste-sur-Sye',
    },
    request: 'Je souhaite savoir ce que vous avez sur moi.',
    about: { accountId, habilitationId, establishmentId },
    owner: AccountId.parse('C26-0A1B2C'),
    steps: [
      { at, act: 'received', by: 'person' },
      { at, act: 'answered', by: AccountId.parse('C26-0A1B2C'), text: 'Voici.' },
    ],
    answer: { on: '2026-12-10', by: 'post', text: 'Voici.' },
    proof: { what: 'Lettre remise contre signature.', on: '2026-12-12', reference: '1A 234' },
    version: 5,
    lastCommand,
    expiresAt: later,
  },
  registeredIntent: { commandId: lastCommand, entryId, expiresAt: later },
  registerReminder: { entryId, about: 'near', dueOn: '2026-12-21', at, expiresAt: later },
} satisfies Partial<RecordKinds>;
