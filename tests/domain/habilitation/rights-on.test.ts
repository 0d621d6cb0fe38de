import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Habilitation } from '../../../domain/habilitation/habilitation.ts';
import { rightsOn } from '../../../domain/habilitation/rights-on.ts';
import { habilitationStates } from '../../../domain/habilitation/transitions.ts';
import { everyRecord } from '../../builders/every-record.ts';

const [template] = everyRecord.habilitation.establishments;
if (!template) throw new Error('The convention names an establishment');
type Right = Habilitation['establishments'][number];
const right = (establishmentId: string, change: Partial<Right> = {}): Right => ({
  ...template,
  establishmentId,
  type: 'EAJE',
  operating: true,
  availability: true,
  ...change,
});
const convention = (establishments: Right[], state: Habilitation['state'] = 'active'): Habilitation => ({
  ...everyRecord.habilitation,
  state,
  establishments,
});
const none = { operating: false, availability: false };

describe('the rights of an agent on an establishment', () => {
  it('PUB-01 PUB-03 are those that a convention gives, and on that establishment alone', () => {
    const own = [
      convention([right('26-EAJE-1', { availability: false }), right('26-EAJE-2', { operating: false })]),
    ];
    expect(rightsOn(own, '26-EAJE-1')).toEqual({ operating: true, availability: false });
    expect(rightsOn(own, '26-EAJE-2')).toEqual({ operating: false, availability: true });
    expect(rightsOn(own, '26-EAJE-3')).toEqual(none);
    expect(rightsOn([], '26-EAJE-1')).toEqual(none);
  });

  it('PUB-03 are never to declare the places of what is no crèche', () => {
    for (const type of ['ALSH', 'RPE', 'LAEP', 'MAM'] as const)
      expect(rightsOn([convention([right('26-X-1', { type })])], '26-X-1')).toEqual({
        operating: true,
        availability: false,
      });
  });

  it.each(habilitationStates)(
    'PUB-01 ACT-07 come from a convention in state %s only if it is in force',
    (state) => {
      const inForce = state === 'active' || state === 'ending';
      expect(rightsOn([convention([right('26-EAJE-1')], state)], '26-EAJE-1')).toEqual({
        operating: inForce,
        availability: inForce,
      });
    },
  );

  it('PUB-01 PUB-03 of several conventions add up, in whatever order', () => {
    const given = fc.record({ operating: fc.boolean(), availability: fc.boolean() });
    fc.assert(
      fc.property(fc.array(given, { maxLength: 5 }), (all) => {
        const rights = rightsOn(
          all.map((one) => convention([right('26-EAJE-1', one), right('26-EAJE-2')])),
          '26-EAJE-1',
        );
        expect(rights).toEqual({
          operating: all.some(({ operating }) => operating),
          availability: all.some(({ availability }) => availability),
        });
      }),
    );
  });
});
