import type { OperatingField } from '../domain/establishment/operating-information.ts';

/** The name of each part of the operating information, in forms, comparisons, sheets and mails. */
export const fieldNames: Record<OperatingField, string> = {
  phone: 'Téléphone',
  secondPhone: 'Autre téléphone',
  email: 'Adresse e-mail',
  website: 'Site internet',
  tariffs: 'Tarifs',
  educationalProject: 'Projet éducatif',
  manager: 'Responsable',
  team: 'Équipe',
  members: 'Assistants maternels',
  admission: 'Conditions d’admission',
  enrolment: 'Comment s’inscrire',
  handicap: 'Accueil des enfants en situation de handicap',
  avip: 'Crèche à vocation d’insertion professionnelle (AVIP)',
  communesServed: 'Communes desservies',
  byAppointment: 'Sur rendez-vous',
  openingHours: 'Horaires d’ouverture',
  closingPeriods: 'Fermetures dans l’année',
};
