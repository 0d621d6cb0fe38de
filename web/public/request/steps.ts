import type { AskedKind } from './kinds.ts';

/** The pages of the requests; their names stand in the address. */
const stepWords = {
  fournisseur: 'Fournisseur',
  caf: 'Caf',
  etablissements: 'Établissements',
  lieu: 'Lieu d’information',
  communes: 'Communes',
  maison: 'Maison',
  personnes: 'Personnes',
  accord: 'Accord',
  relecture: 'Relecture',
} as const;
export type Step = keyof typeof stepWords;

const allSteps = Object.keys(stepWords) as Step[];

/** The pages of each kind, in order. A MAM and its members come out of the Caf's list, so that the Caf comes first. */
export const stepsOf: Record<AskedKind, readonly Step[]> = {
  structures: ['fournisseur', 'caf', 'etablissements', 'personnes', 'relecture'],
  linf: ['fournisseur', 'caf', 'lieu', 'communes', 'personnes', 'relecture'],
  mam: ['caf', 'maison', 'personnes', 'accord', 'relecture'],
};

/** Those of a correction: a request stays with the Caf that asked for it. */
export const correctionStepsOf = (kind: AskedKind): readonly Step[] =>
  stepsOf[kind].filter((step) => step !== 'caf');

/** A step as one kind calls it. */
export function stepName(step: Step, kind: AskedKind): string {
  if (step === 'fournisseur' && kind === 'linf') return 'Partenaire';
  return step === 'personnes' && kind === 'mam' ? 'Assistants maternels' : stepWords[step];
}

/** The step that an address names; undefined for anything else. */
export const stepIn = (text: string): Step | undefined => allSteps.find((step) => step === text);

const fieldsOf: readonly [start: string, step: Step][] = [
  ['provider', 'fournisseur'],
  ['cafCode', 'caf'],
  ['establishments', 'etablissements'],
  ['place', 'lieu'],
  ['communes', 'communes'],
  ['house', 'maison'],
  ['persons', 'personnes'],
  ['mutualConsent', 'accord'],
];

/** The page where the field of a path is: `persons.0.email` is on « personnes ». */
export const stepOfPath = (path: string): Step =>
  fieldsOf.find(([start]) => path.startsWith(start))?.[1] ?? 'relecture';
