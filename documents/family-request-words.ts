import type { CareMode, FamilyRequest } from '../domain/linf/family-request.ts';

type Said = Exclude<keyof FamilyRequest, 'noticeVersion' | 'firstName' | 'lastName' | 'child'>;
type Named = Said | 'name' | 'birthDate' | 'dueDate' | 'modes' | 'communeCode';

/**
 * What each thing is called that a family says in its request, for the family, for whoever answers it, on screens and on
 * paper alike. Only types are imported; the order of each table is that of the screens.
 */
export const familyRequestWords = {
  fields: {
    modes: 'Modes d’accueil',
    communeCode: 'Commune souhaitée',
    birthDate: 'Enfant né le',
    dueDate: 'Enfant attendu pour le',
    startDate: 'Accueil souhaité à partir du',
    halfDays: 'Jours souhaités',
    atypicalHours: 'Horaires particuliers',
    specialNeeds: 'Besoins particuliers de l’enfant',
    siblings: 'Frères et sœurs',
    comment: 'Précisions',
    name: 'Prénom et nom',
    email: 'Adresse e-mail',
    phone: 'Téléphone',
    preferredChannel: 'Réponse souhaitée',
    preferredHours: 'Quand la joindre',
    homeCommune: 'Commune du domicile',
    workCommune: 'Commune du travail',
    beneficiary: 'Allocataire de la Caf',
  } satisfies Record<Named, string>,
  modes: {
    collective: 'Crèche collective',
    childminder: 'Assistante maternelle',
    home: 'Garde à domicile',
  } satisfies Record<CareMode, string>,
  channels: { email: 'Par e-mail', phone: 'Par téléphone' } satisfies Record<
    FamilyRequest['preferredChannel'],
    string
  >,
  beneficiaries: { yes: 'Oui', no: 'Non', unknown: 'Je ne sais pas' } satisfies Record<
    FamilyRequest['beneficiary'],
    string
  >,
};
