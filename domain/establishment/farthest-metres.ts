/** How far from where the Caf's list has it, in metres, an establishment may say that it is: no commune is wider. */
export const farthestMetres = 30_000;
