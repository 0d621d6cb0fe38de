import * as z from 'zod';

/** Who answers for the data, and on what terms they are given. */
export const producer =
  'Caisse nationale des allocations familiales (Cnaf), avec les caisses d’allocations familiales';
export const licence = {
  name: 'Licence Ouverte 2.0 (Etalab)',
  url: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/',
} as const;

/** `manifest.json`: what there is to download, made when, and how to tell that a download is whole. */
export const Manifest = z.object({
  producer: z.string(),
  licence: z.object({ name: z.string(), url: z.url() }),
  generatedAt: z.iso.datetime(),
  /** Day in Paris on which the places are shown. */
  on: z.iso.date(),
  files: z.array(
    z.object({
      /** Address under the folder of the manifest. */
      path: z.string(),
      says: z.string(),
      mediaType: z.string(),
      bytes: z.number().int(),
      sha256: z.string(),
      /** Lines of a table, objects of a list; absent of a schema or a note. */
      count: z.number().int().optional(),
      /** Addresses of the schemas that describe it. */
      schemas: z.array(z.string()).optional(),
    }),
  ),
});
export type Manifest = z.infer<typeof Manifest>;
export type OpenFile = Manifest['files'][number];

/** The note that goes with the files. */
export const licenceNote = (
  on: string,
): string => `Données ouvertes de l’accueil du jeune enfant et des loisirs

Producteur\u00a0: ${producer}
Date\u00a0: ${on}
Licence\u00a0: ${licence.name}
${licence.url}

Vous pouvez réutiliser ces données dans les conditions de cette licence\u00a0: indiquez leur source et leur date. Elles sont
publiées pour que les familles trouvent un accueil, où qu’elles le cherchent.

Ce qu’elles sont\u00a0: les établissements des listes des Caf (crèches, accueils de loisirs, relais petite enfance, lieux
d’accueil enfants-parents, maisons d’assistants maternels), les informations que les Caf ont validées, et les places que
les crèches ont déclarées. Les places vieillissent vite\u00a0: affichez toujours leur date de confirmation.

Ce qu’elles ne sont pas\u00a0: aucune personne n’y figure. Les assistants maternels n’y sont pas, ni les noms, ni les
coordonnées des maisons où ils travaillent. Ne croisez pas ces données avec d’autres pour les retrouver.
`;
