import { availabilityColumns } from './availability.ts';
import { objectSchemaOf, tableSchemaOf } from './column.ts';
import { establishmentColumns } from './establishments.ts';
import type { OpenFile } from './manifest.ts';

const mediaType = 'application/json; charset=utf-8';
const dialect = 'https://json-schema.org/draft/2020-12/schema';

/** The schemas of the open tables and of their JSON forms, as files: both are made of the same columns. */
export function openSchemas(): (Pick<OpenFile, 'path' | 'says' | 'mediaType'> & { text: string })[] {
  const file = (path: string, says: string, schema: object) => ({
    path,
    says,
    mediaType,
    text: `${JSON.stringify(schema, null, 2)}\n`,
  });
  return [
    file(
      'schemas/etablissements.table.json',
      'Table Schema des établissements',
      tableSchemaOf(
        {
          name: 'etablissements',
          title: 'Établissements d’accueil',
          says: 'Les établissements des listes des Caf, un par ligne.',
        },
        establishmentColumns,
        'id',
      ),
    ),
    file(
      'schemas/etablissements.schema.json',
      'JSON Schema des établissements',
      listSchema('Établissements d’accueil', 'etablissements', objectSchemaOf(establishmentColumns)),
    ),
    file(
      'schemas/disponibilites.table.json',
      'Table Schema des disponibilités',
      tableSchemaOf(
        {
          name: 'disponibilites',
          title: 'Places disponibles des crèches',
          says: 'Une ligne par demi-journée où une place existe, ou par période complète.',
        },
        availabilityColumns,
      ),
    ),
    file(
      'schemas/disponibilites.schema.json',
      'JSON Schema des disponibilités',
      listSchema('Places disponibles des crèches', 'disponibilites', availabilitySchema()),
    ),
  ];
}

/** The JSON form groups by establishment, then by period, what the table repeats on each line. */
function availabilitySchema(): object {
  const part = (...names: string[]) =>
    objectSchemaOf(availabilityColumns.filter(({ name }) => names.includes(name)));
  const said = part('etablissement_id', 'declare_le', 'confirme_le', 'fraicheur');
  const period = part('debut', 'fin', 'etat');
  const place = part('accueil', 'age', 'jour', 'demi_journee');
  const places = { type: 'array', items: { ...place, required: Object.keys(place.properties) } };
  const periods = {
    type: 'array',
    minItems: 1,
    items: {
      ...period,
      required: [...period.required, 'places'],
      properties: { ...period.properties, places },
    },
  };
  return {
    ...said,
    required: [...said.required, 'periodes'],
    properties: { ...said.properties, periodes: periods },
  };
}

const listSchema = (title: string, name: string, items: object) => ({
  $schema: dialect,
  title,
  type: 'object',
  additionalProperties: false,
  required: ['producteur', 'licence', 'date', name],
  properties: {
    producteur: { type: 'string' },
    licence: { type: 'string', format: 'uri' },
    date: { type: 'string', format: 'date' },
    [name]: { type: 'array', items },
  },
});
