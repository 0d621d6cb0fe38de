/** Who reset a second factor: `number` as the journal gives it, `name` where the reader is of the same house. */
export interface ResetAuthor {
  role: 'caf-agent' | 'cnaf-admin';
  number: string;
  name?: string;
}

/** « un agent de votre Caf, Claire Vernet (numéro …) » */
export function resetAuthor({ role, number, name }: ResetAuthor): string {
  const who = role === 'cnaf-admin' ? 'un administrateur de la Cnaf' : 'un agent de votre Caf';
  return `${who}${name ? `, ${name}` : ''} (numéro ${number})`;
}
