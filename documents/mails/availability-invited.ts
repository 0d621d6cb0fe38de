import { laidOut, type Mail } from './layout.ts';

/** Establishments that the mail names; the others are counted. */
const mostNamed = 10;

/** Invites whoever may declare the places of crèches, of which nobody declared any yet, to do it once (PUB-12). */
export function availabilityInvited(data: {
  /** Those of the convention without any places declared: at least one. */
  establishmentNames: readonly string[];
  /** The form of the one establishment, or the list of them. */
  formUrl: string;
}): Mail {
  const { establishmentNames, formUrl } = data;
  const one = establishmentNames.length === 1;
  const left = establishmentNames.length - mostNamed;
  return laidOut({
    subject: 'Les familles ne voient pas encore vos places sur monenfant.fr',
    preheader: 'Une minute suffit pour les annoncer.',
    title: 'Annoncez vos places disponibles',
    body: [
      one
        ? 'Sur monenfant.fr, les places de cet établissement sont marquées « non communiquées ».'
        : 'Sur monenfant.fr, les places de ces établissements sont marquées « non communiquées ».',
      {
        facts: [
          ...establishmentNames.slice(0, mostNamed).map((name) => ['Établissement', name] as const),
          ...(left > 0 ? [['Et aussi', left > 1 ? `${left} autres` : 'un autre'] as const] : []),
        ],
      },
      'Les familles qui cherchent une place ne savent donc pas s’il faut vous appeler. Dites quels jours il vous reste des places, ou que vous êtes complets : ce sera en ligne aussitôt.',
      'Ensuite, un message par semaine suffira : un lien pour dire que rien n’a changé.',
    ],
    action: { label: one ? 'Annoncer les places' : 'Choisir un établissement', url: formUrl },
    closing: [
      'Vous recevez ce message parce qu’une convention vous permet de déclarer ces places et qu’aucune ne l’a encore été. Pour ne plus le recevoir, déclarez-les une fois, ou demandez à votre Caf de vous retirer de la convention.',
    ],
    contact: 'Une question ? Adressez-vous à votre Caf.',
  });
}
