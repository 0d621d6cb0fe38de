import type { LegalNotice } from '../contract/legal-notice.ts';

/** Invented, for a stack that nobody reaches: a deployment is refused while one of these stands. */
export const exampleLegalNotice: LegalNotice = {
  publisher: {
    name: 'Éditeur d’exemple',
    address: '1 place de l’Exemple, 75000 Paris',
    telephone: '0199001020',
    director: 'Camille Exemple',
  },
  host: {
    name: 'Hébergeur d’exemple',
    address: '2 place de l’Exemple, 75000 Paris',
    telephone: '0199003040',
  },
  personalData: { officer: 'donnees@extranet.example' },
};

/** The names of the settings that are still those of the example, `publisher.address`. */
export const stillExamples = (settings: LegalNotice): string[] =>
  Object.entries(exampleLegalNotice).flatMap(([part, example]) => {
    const own = new Map(Object.entries(Object.entries(settings).find(([name]) => name === part)?.[1] ?? {}));
    return Object.entries(example)
      .filter(([name, value]) => own.get(name) === value)
      .map(([name]) => `${part}.${name}`);
  });
