import { frenchDate } from '../french-dates.ts';
import { laidOut, type Mail } from './layout.ts';

/** Asks whoever declares the places of a crèche whether they are still right: three answers, one press each (PUB-12). */
export function availabilityToConfirm(data: {
  establishmentName: string;
  /** What families read, period after period, in words. */
  periods: readonly string[];
  /** Day from which families will not see it any more. */
  hiddenFrom: string;
  /** The second reminder of the same declaration. */
  last: boolean;
  links: { unchanged: string; full: string; change: string };
  linkDays: number;
}): Mail {
  const { establishmentName, periods, hiddenFrom, last, links, linkDays } = data;
  return laidOut({
    subject: last
      ? 'Vos disponibilités ne seront bientôt plus affichées sur monenfant.fr'
      : 'Vos disponibilités sont-elles toujours justes ?',
    preheader: 'Une pression suffit pour répondre.',
    title: last
      ? 'Vos disponibilités ne seront bientôt plus affichées'
      : 'Vos disponibilités sont-elles à jour ?',
    body: [
      {
        facts: [
          ['Établissement', establishmentName],
          ...periods.map((words, index) => [index === 0 ? 'En ligne' : 'Puis', words] as const),
        ],
      },
      `Elles doivent être confirmées chaque semaine (arrêté du 31 août 2021). Sans réponse, les familles ne les verront plus à partir du ${frenchDate(hiddenFrom)}.`,
    ],
    action: { label: 'Rien n’a changé', url: links.unchanged },
    others: [
      { label: 'Nous sommes complets', url: links.full },
      { label: 'Modifier les places', url: links.change },
    ],
    closing: [
      `Chaque lien sert une fois, pendant ${linkDays} jours, pour cet établissement seulement. La page qui s’ouvre vous demande de confirmer ; aucun mot de passe n’est nécessaire. Ne transférez pas ce message : ce qui est publié l’est sous votre numéro d’identification.`,
      'Vous recevez ce message parce qu’une convention vous permet de déclarer ces disponibilités. Pour ne plus le recevoir, demandez à votre Caf de vous retirer de la convention.',
    ],
    contact: 'Une question ? Adressez-vous à votre Caf.',
  });
}
