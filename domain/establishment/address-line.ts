/** An establishment's address on one line: `12 rue de Charançon, 26400 Aouste-sur-Sye`. */
export function addressLine(address: { street?: string; postcode?: string; commune: string }): string {
  const city = [address.postcode, address.commune].filter(Boolean).join(' ');
  return [address.street, city].filter(Boolean).join(', ');
}
