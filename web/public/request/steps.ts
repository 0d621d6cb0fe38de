/** The pages of the request, in order; their names stand in the address. */
export const stepWords = {
  fournisseur: 'Fournisseur',
  caf: 'Caf',
  etablissements: 'Établissements',
  personnes: 'Personnes',
  relecture: 'Relecture',
} as const;
export type Step = keyof typeof stepWords;

export const steps = Object.keys(stepWords) as Step[];

/** Those of a correction: a request stays with the Caf that asked for it. */
export const correctionSteps = steps.filter((step) => step !== 'caf');

/** The step that an address names; the first one for anything else. */
export const stepIn = (text: string): Step => steps.find((step) => step === text) ?? 'fournisseur';

/** The page where the field of a path is: `persons.0.email` is on « personnes ». */
export function stepOfPath(path: string): Step {
  if (path.startsWith('provider')) return 'fournisseur';
  if (path.startsWith('cafCode')) return 'caf';
  if (path.startsWith('establishments')) return 'etablissements';
  return path.startsWith('persons') ? 'personnes' : 'relecture';
}
