import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  flagAddresses,
  mostEstablishments,
  mostPersons,
  StructuresRequest,
} from '../../../domain/habilitation/request.ts';
import { person } from '../../builders/persons.ts';
import { type RequestInput, structuresRequest } from '../../builders/structures-request.ts';

const domain = 'trois-becs.example';
const request = (change: Partial<RequestInput> = {}) =>
  structuresRequest(domain, ['26-EAJE-1', '26-RPE-1'], change);
const errorsOf = (input: unknown) =>
  StructuresRequest.safeParse(input).error?.issues.map(({ path, message }) => [path.join('.'), message]) ??
  [];

describe('the request « Structures »', () => {
  it('REQ-02 holds the provider, the Caf, the establishments with the rights asked, and the persons', () => {
    expect(errorsOf(request())).toEqual([]);
    const { provider, persons, establishments, cafCode } = StructuresRequest.parse(request());
    expect(provider.representative.lastName).toBe('Vasseur');
    expect(cafCode).toBe('26');
    expect(establishments).toHaveLength(2);
    expect(Object.keys(persons[0] ?? {}).sort()).toEqual(['email', 'firstName', 'function', 'lastName']);
  });

  it.each(['lastName', 'firstName', 'email', 'function'] as const)(
    'REQ-02 needs the %s of each person',
    (field) => {
      for (const without of ['', undefined]) {
        const persons = [{ ...person(0, domain), [field]: without }];
        expect(errorsOf(request({ persons }))[0]?.[0]).toBe(`persons.0.${field}`);
      }
    },
  );

  it('REQ-02 needs at least one person and one establishment, each once', () => {
    expect(errorsOf(request({ persons: [] }))).toEqual([['persons', 'no-person']]);
    expect(errorsOf(request({ establishments: [] }))).toEqual([['establishments', 'no-establishment']]);
    const right = { establishmentId: '26-RPE-1', operating: true, availability: false };
    expect(errorsOf(request({ establishments: [right, right] }))).toEqual([
      ['establishments', 'establishment-twice'],
    ]);
  });

  it('REQ-02 asks at least one right for each establishment', () => {
    const right = { establishmentId: '26-RPE-1', operating: false, availability: false };
    expect(errorsOf(request({ establishments: [right] }))).toEqual([['establishments.0', 'no-right-asked']]);
  });

  it('ACT-05 is small enough for its activation to be one write of a hundred steps', () => {
    const persons = Array.from({ length: mostPersons + 1 }, (_, index) => person(index, domain));
    expect(errorsOf(request({ persons: persons.slice(0, mostPersons) }))).toEqual([]);
    expect(errorsOf(request({ persons }))[0]?.[0]).toBe('persons');
    // State, its trace and its event; for each person account, address, trace and event.
    expect(3 + mostPersons * 4).toBeLessThanOrEqual(100);
    const rights = Array.from({ length: mostEstablishments + 1 }, (_, index) => `26-RPE-${index}`);
    expect(errorsOf(structuresRequest(domain, rights))[0]?.[0]).toBe('establishments');
  });
});

describe('addresses that are not personal', () => {
  const flags = (...emails: string[]) => flagAddresses(emails.map((email) => ({ email })));

  it('REQ-07 points out an address that two persons give, however it is written', () => {
    expect(flags('a.b@crest.example', 'c.d@crest.example', ' A.B@Crest.example').shared).toEqual([
      'a.b@crest.example',
    ]);
  });

  it.each([
    'contact@crest.example',
    'accueil@crest.example',
    'rpe@crest.example',
    'social@crest.example',
    'multi-accueil@crest.example',
    'creche@crest.example',
    'mairie@crest.example',
    'service-enfance@crest.example',
    'petite-enfance@crest.example',
    'secretariat@crest.example',
  ])('REQ-07 points out the shared mailbox %s', (email) => {
    expect(flags(email).mailboxes).toEqual([email]);
  });

  it.each([
    'camille.faurel@crest.example',
    'cfaurel@crest.example',
    'contactin@crest.example',
    'rper@crest.example',
  ])('REQ-07 leaves the personal address %s alone', (email) => {
    expect(flags(email)).toEqual({ shared: [], mailboxes: [] });
  });

  it('REQ-07 says nothing of lines still empty', () => {
    expect(flags('', '', ' ')).toEqual({ shared: [], mailboxes: [] });
  });

  it('REQ-07 names each address once, and only those given twice', () => {
    const address = fc.constantFrom('a@x.fr', 'b@x.fr', 'c@x.fr', 'D@x.fr');
    fc.assert(
      fc.property(fc.array(address, { maxLength: 8 }), (emails) => {
        const { shared } = flags(...emails);
        const lower = emails.map((email) => email.toLowerCase());
        const twice = [...new Set(lower)].filter((email) => lower.filter((one) => one === email).length > 1);
        expect(shared).toEqual(twice);
      }),
    );
  });
});
