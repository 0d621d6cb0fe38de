import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Habilitation } from '../../../domain/habilitation/habilitation.ts';
import { lookalikesAmong, sharedFacts } from '../../../domain/habilitation/lookalikes.ts';
import { habilitationStates } from '../../../domain/habilitation/transitions.ts';
import { HabilitationId } from '../../../domain/identifiers.ts';
import { everyRecord } from '../../builders/every-record.ts';

const base = everyRecord.habilitation;
/** A case that shares nothing with any other of another number. */
const alone = (number: number, change: Partial<Habilitation> = {}): Habilitation => ({
  ...base,
  id: HabilitationId.parse(`S26-0000-000${number}`),
  state: 'submitted',
  provider: { ...base.provider, name: `Association numéro ${number}`, email: `n${number}@x.example` },
  establishments: base.establishments.map((one) => ({ ...one, establishmentId: `26-EAJE-${number}` })),
  communes: [],
  persons: base.persons.map((one) => ({ ...one, email: `p${number}@x.example` })),
  ...change,
});
const linf = (number: number, codes: string[]) =>
  alone(number, {
    kind: 'linf',
    establishments: [],
    communes: codes.map((code) => ({ code, name: `Commune ${code}` })),
  });

describe('cases that look alike', () => {
  it('REQ-07 share nothing when nothing is the same', () => {
    expect(lookalikesAmong(alone(1), [alone(1), alone(2), alone(3)])).toEqual([]);
  });

  it('REQ-07 are found by the name of the party, whatever its accents and capitals', () => {
    const one = alone(1, {
      provider: { ...base.provider, name: 'Crèches de l’Étoile', email: 'a@x.example' },
    });
    const two = alone(2, {
      provider: { ...base.provider, name: 'CRECHES DE L’ETOILE', email: 'b@x.example' },
    });
    expect(sharedFacts(one, two).party).toBe(true);
    expect(sharedFacts(one, { ...two, kind: 'linf' }).party).toBe(false);
  });

  it('REQ-07 are found by an establishment, or by a person', () => {
    const [establishment] = alone(1).establishments;
    const two = alone(2, { establishments: alone(1).establishments, persons: alone(1).persons });
    expect(sharedFacts(alone(1), two)).toMatchObject({
      party: false,
      establishments: [establishment?.name],
      persons: ['p1@x.example'],
    });
  });

  it('REQ-07 are found by the party’s own address too, and by no name that is blank', () => {
    const named = (number: number, name: string, email: string) =>
      alone(number, { provider: { ...base.provider, name, email } });
    expect(sharedFacts(named(1, 'Un', 'a@x.example'), named(2, 'Deux', 'a@x.example')).party).toBe(true);
    expect(sharedFacts(named(1, 'Un', 'a@x.example'), named(2, 'Deux', 'b@x.example')).party).toBe(false);
    expect(sharedFacts(named(1, '—', 'a@x.example'), named(2, '…', 'b@x.example')).party).toBe(false);
  });

  it('REQ-07 are found by any one thing shared, the party first, then by how much is', () => {
    const me = linf(1, ['26108', '26113', '26362']);
    const sameParty = { ...linf(2, []), provider: me.provider };
    const samePerson = { ...linf(3, []), persons: me.persons };
    const sameCommunes = linf(4, ['26108', '26113']);
    const sameCommune = linf(5, ['26362']);
    const found = lookalikesAmong(me, [sameCommune, samePerson, sameCommunes, linf(6, []), sameParty]);
    const ids = [sameParty, sameCommunes, samePerson, sameCommune].map(({ id }) => id);
    expect(found.map(({ other }) => other.id)).toEqual(ids);
    const place = alone(7, { establishments: alone(8).establishments });
    expect(lookalikesAmong(place, [alone(8)])).toHaveLength(1);
    expect(lookalikesAmong(place, [alone(9)])).toEqual([]);
  });

  it('REQ-03 overlap in nothing where one of them is no information place', () => {
    const covering = { ...alone(2), communes: linf(1, ['26108']).communes };
    expect(sharedFacts(linf(1, ['26108']), covering).communes).toEqual([]);
    expect(sharedFacts(covering, linf(1, ['26108'])).communes).toEqual([]);
  });

  it('REQ-03 overlap where two information places cover the same communes', () => {
    const [found] = lookalikesAmong(linf(1, ['26108', '26113']), [
      linf(2, ['26113', '26362']),
      linf(3, ['26220']),
    ]);
    expect(found?.other.id).toBe(linf(2, []).id);
    expect(found?.shared.communes).toEqual(['Commune 26113']);
  });

  it.each(habilitationStates)('ACT-07 in state %s count unless nothing comes of them any more', (state) => {
    const twin = { ...alone(1), id: alone(2).id, state };
    expect(lookalikesAmong(alone(1), [twin])).toHaveLength(state === 'refused' || state === 'ended' ? 0 : 1);
  });

  it('REQ-07 are the same seen from either side', () => {
    const codes = fc.uniqueArray(fc.constantFrom('26108', '26113', '26362', '26220'));
    fc.assert(
      fc.property(codes, codes, (one, two) => {
        const forth = sharedFacts(linf(1, one), linf(2, two)).communes;
        const back = sharedFacts(linf(2, two), linf(1, one)).communes;
        expect([...forth].sort()).toEqual([...back].sort());
      }),
    );
  });
});
