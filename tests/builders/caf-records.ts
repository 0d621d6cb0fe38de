import type { RecordKinds } from '../../domain/records.ts';
import { cafProfileContent } from './persons.ts';

const lastCommand = 'intent-0001';

/** What a Caf says of itself and writes for its agents, with every field that the kinds know. */
export const cafRecords: Pick<RecordKinds, 'cafProfile' | 'reasonTemplates'> = {
  cafProfile: {
    cafCode: '26',
    ...pick(cafProfileContent('caf.example')),
    email: 'caf@caf.example',
    version: 1,
    lastCommand,
  },
  reasonTemplates: {
    cafCode: '26',
    templates: [
      { id: 'a', act: 'refusal', title: 'Hors du département', text: 'Une autre Caf est compétente.' },
    ],
    version: 1,
    lastCommand,
  },
};

function pick({ address, place, representative }: ReturnType<typeof cafProfileContent>) {
  return { address, place, representative };
}
