import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newRequestKey, open, seal } from '../../../domain/linf/seal.ts';
import { familyRequest } from '../../builders/linf-records.ts';

const random = { bytes: (n: number) => Uint8Array.from(randomBytes(n)) };
const requestId = '0mwr1aft0-PAPBWAWPY926DHTV';
const sealedAs = (parts: object) => ({ requestId, parts, expiresAt: 0 });

describe('sealing what a family says', () => {
  it('LIN-07 gives it back with its key, whatever it is, and never the same bytes twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const key = newRequestKey(random);
        const link = seal(random, key, requestId, 'link', text);
        expect(open(key, sealedAs({ link }), 'link')).toBe(text);
        expect(seal(random, key, requestId, 'link', text)).not.toBe(link);
      }),
    );
    const key = newRequestKey(random);
    const family = seal(random, key, requestId, 'family', familyRequest);
    expect(open(key, sealedAs({ family }), 'family')).toEqual(familyRequest);
    expect(open(key, sealedAs({ family }), 'notes')).toBeUndefined();
    expect(Buffer.from(family, 'base64').toString('latin1')).not.toContain('Orsatelli');
  });

  it('LIN-07 opens with no other key, in no other place, and not once a single bit is changed', () => {
    const key = newRequestKey(random);
    const link = seal(random, key, requestId, 'link', 'un secret');
    expect(() => open(newRequestKey(random), sealedAs({ link }), 'link')).toThrow();
    expect(() => open(key, { ...sealedAs({ link }), requestId: 'un-autre' }, 'link')).toThrow();
    expect(() => open(key, sealedAs({ exchanges: link }), 'exchanges')).toThrow();
    const bytes = Buffer.from(link, 'base64');
    fc.assert(
      fc.property(fc.nat(bytes.length * 8 - 1), (bit) => {
        const changed = Buffer.from(bytes);
        changed.writeUInt8(changed.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
        expect(() => open(key, sealedAs({ link: changed.toString('base64') }), 'link')).toThrow();
      }),
    );
  });
});
