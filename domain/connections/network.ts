/** An address's family: the two do not compare, for one machine may speak both at once. */
export type NetworkFamily = 'ipv4' | 'ipv6' | 'other';

const ipv4 = /^(?:::ffff:)?(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.\d{1,3}$/i;

/**
 * The network that an address belongs to, as a prefix: `203.0.113.0/24`, `2001:db8:0::/48`. That is as much as an
 * address says of where somebody is; no place is guessed from it. What is no address comes back as it is.
 */
export function networkOf(address: string): string {
  const four = ipv4.exec(address);
  if (four) return `${four[1]}.${four[2]}.${four[3]}.0/24`;
  if (!/^[0-9a-f:]+$/i.test(address) || !address.includes(':')) return address;
  // The first three groups are the site's: those that « :: » leaves out are nought.
  const [head = '', tail] = address.toLowerCase().split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail ? tail.split(':') : [];
  const left = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  const groups = [...before, ...Array.from({ length: left }, () => '0'), ...after];
  return `${[0, 1, 2].map((index) => (groups[index] ?? '0').replace(/^0+(?=.)/, '')).join(':')}::/48`;
}

/** The family of a network as {@link networkOf} gives it. */
export function familyOf(network: string): NetworkFamily {
  if (network.endsWith('/24')) return 'ipv4';
  return network.endsWith('::/48') ? 'ipv6' : 'other';
}
