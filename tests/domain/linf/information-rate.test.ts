import { describe, expect, it } from 'vitest';
import { networkOf } from '../../../domain/linf/information-rate.ts';

describe('the address that a household writes from', () => {
  it('PWD-07 is one of IPv4, or the 64 bits of IPv6 in whatever way they are written', () => {
    expect(networkOf('198.51.100.7')).toBe('198.51.100.7');
    expect(networkOf('::ffff:198.51.100.7')).toBe('198.51.100.7');
    const network = '2001:db8:0:1';
    for (const address of [
      '2001:db8:0:1::7',
      '2001:DB8:0:1:aaaa:bbbb:cccc:dddd',
      '2001:0db8:0000:0001::',
      '2001:db8::1:0:0:0:9',
    ]) {
      expect(networkOf(address)).toBe(network);
    }
    expect(networkOf('2001:db8:0:2::7')).not.toBe(network);
    expect(networkOf('::1')).toBe('0:0:0:0');
  });
});
