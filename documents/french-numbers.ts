const format = new Intl.NumberFormat('fr-FR');

/** A number as it is read: `1 200`. */
export const frenchNumber = (value: number): string => format.format(value);
