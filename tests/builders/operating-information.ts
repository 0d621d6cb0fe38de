/** Operating information with something of every kind in it. */
export const information = {
  phone: '0475250000',
  tariffs: 'Selon le quotient familial.\nÀ partir de 0,20 € de l’heure.',
  avip: false,
  openingHours: { monday: [{ from: '08:00', to: '12:00' }], friday: [] },
  communesServed: [{ code: '26108', name: 'Crest' }],
};

/** Places free on one half day. */
export const cells = [
  {
    care: 'regular' as const,
    age: '1-2' as const,
    day: 'monday' as const,
    half: 'morning' as const,
    places: 2,
  },
];
