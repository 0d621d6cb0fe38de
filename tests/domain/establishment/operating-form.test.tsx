import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRouter,
  RouterContextProvider,
} from '@tanstack/react-router';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { OwnEstablishment } from '../../../contract/partner.ts';
import {
  type EstablishmentType,
  establishmentTypes,
} from '../../../domain/establishment/establishment-type.ts';
import { concerningAlone, fieldsOf } from '../../../domain/establishment/operating-fields.ts';
import { operatingFields } from '../../../domain/establishment/operating-information.ts';
import { fieldsIn } from '../../../domain/establishment/operating-sections.ts';
import { AccountId } from '../../../domain/identifiers.ts';
import { OperatingSections } from '../../../web/establishment/operating-sections.tsx';
import { draftKeeper } from '../../../web/partner/operating/draft-keeper.ts';
import { OperatingForm } from '../../../web/partner/operating/operating-form.tsx';
import { fullInformation } from '../../builders/full-information.ts';

const keeper = draftKeeper(
  { read: async () => 'unreached', save: async () => 'unreached', drop: async () => false },
  { typed: () => undefined, take: () => {}, noted: () => ({ seen: { version: 0 } }), note: () => {} },
);
const router = createRouter({ routeTree: createRootRoute(), history: createMemoryHistory() });
const nothing = () => {};
const members = [{ accountId: AccountId.parse('P26-AB12CD'), firstName: 'Léa', lastName: 'Faurel' }];

/** The form of an establishment of a type where all is filled in, as it first shows. */
function formOf(type: EstablishmentType): string {
  const establishment: OwnEstablishment = {
    establishmentId: '26-A1',
    habilitationId: '26-1',
    type,
    name: 'Les Lutins',
    address: '1 rue des Jardins, 26400 Crest',
    rights: { operating: true, availability: false },
    parties: type === 'MAM' ? members : [],
    consentsVersion: 0,
    listed: { commune: 'Crest' },
    operating: {
      information: concerningAlone(type, { ...fullInformation, members }),
      approvedAt: '2026-11-02T10:00:00.000Z',
    },
  };
  return renderToStaticMarkup(
    <RouterContextProvider router={router}>
      <QueryClientProvider client={new QueryClient()}>
        <OperatingForm
          establishment={establishment}
          draft="lutins"
          keeper={keeper}
          found={[]}
          onChecked={nothing}
          onForget={nothing}
          onTakeOther={nothing}
        />
      </QueryClientProvider>
    </RouterContextProvider>,
  );
}

describe('every field of the operating information', () => {
  it('PUB-01 has its place in the form of each type that it concerns; the map comes when it is asked for', () => {
    for (const type of establishmentTypes) {
      const form = formOf(type);
      const missing = fieldsOf(type).filter(
        (field) => !new RegExp(`(?:id|name)="(?:champ-)?information[-.]${field}\\b`).test(form),
      );
      expect(missing, type).toEqual(['position']);
    }
  });

  it('PUB-11 is read on the sheet by itself, but for what stands outside its sections', () => {
    const unread = operatingFields.filter((field) => {
      const information = { [field]: { ...fullInformation, members }[field] };
      return !renderToStaticMarkup(<OperatingSections information={information} />).includes('<h2');
    });
    expect(unread).toEqual([...fieldsIn('contact'), 'position']);
  });
});
