import { dormancyInWords, reasonInWords } from '../../documents/connection-reasons.ts';
import type { ConnectionPeriod } from '../../domain/connections/list-connections.ts';
import type { PersonConnections } from '../../domain/connections/person-connections.ts';
import { parisDay } from '../../domain/paris-day.ts';
import { writeTable } from './write-table.ts';

const dayOf = (at: string | undefined): string => (at ? parisDay(new Date(at)) : '');

/** The list of connections as a file: one line for each person of each convention, reasons in words (CTL-02). */
export function connectionTable(people: readonly PersonConnections[], days: ConnectionPeriod): Uint8Array {
  const over = `sur ${days} jours`;
  const header = [
    'Partenaire',
    'Convention',
    'Accès ouvert',
    'Nom',
    'Prénom',
    'Numéro d’identification',
    'Compte créé le',
    'Dernière activité le',
    `Connexions ${over}`,
    `Échecs ${over}`,
    `Nouveaux mots de passe demandés ${over}`,
    `Blocages ${over}`,
    `Réseaux ${over}`,
    'À regarder',
    'Compte dormant',
  ];
  const lines = people.flatMap((person) =>
    person.conventions.map((convention) => [
      convention.providerName,
      convention.id,
      convention.open ? 'oui' : 'non',
      person.lastName,
      person.firstName,
      person.accountId,
      dayOf(person.createdAt),
      dayOf(person.lastActivityAt),
      person.signIns,
      person.failures,
      person.renewals,
      person.lockouts,
      person.networks.length,
      person.suspicions.map(({ reason }) => reasonInWords(reason)).join(' '),
      person.dormancy ? dormancyInWords(person.dormancy) : '',
    ]),
  );
  return writeTable([header, ...lines]);
}
