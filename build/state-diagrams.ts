import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { councilFileTransitions } from '../domain/childminders/transitions.ts';
import { amendmentTransitions } from '../domain/convention/amendment-transitions.ts';
import { submissionTransitions } from '../domain/establishment/submission-transitions.ts';
import { personTransitions } from '../domain/habilitation/person-transitions.ts';
import { habilitationTransitions } from '../domain/habilitation/transitions.ts';
import { informationRequestTransitions } from '../domain/linf/transitions.ts';
import { registerTransitions } from '../domain/rights/transitions.ts';

interface Life {
  title: string;
  /** The table, as one reads it in the domain. */
  source: string;
  about: string;
  starts: string;
  transitions: Record<string, { from: readonly string[]; to?: string; by: string }>;
}

const lives: readonly Life[] = [
  {
    title: 'A request, then its convention',
    source: 'domain/habilitation/transitions.ts',
    about: 'In force: `active`, and `ending` until the day its termination takes effect.',
    starts: 'submitted',
    transitions: habilitationTransitions,
  },
  {
    title: 'An avenant',
    source: 'domain/convention/amendment-transitions.ts',
    about:
      'Nothing changes before `in-force`: with both signatures the annex, accounts and rights do, at once.',
    starts: 'draft',
    transitions: amendmentTransitions,
  },
  {
    title: 'A person’s access under one convention',
    source: 'domain/habilitation/person-transitions.ts',
    about: 'Somebody whom an avenant brings in begins at `open` with its signatures.',
    starts: 'named',
    transitions: personTransitions,
  },
  {
    title: 'Operating information sent to the Caf',
    source: 'domain/establishment/submission-transitions.ts',
    about: 'Once `approved` it is the publication in force; what is online stays so until then.',
    starts: 'waiting',
    transitions: submissionTransitions,
  },
  {
    title: 'An entry of the register of rights and claims',
    source: 'domain/rights/transitions.ts',
    about: 'Acts that lead back to the same state are left out where they may be done in every state.',
    starts: 'received',
    transitions: registerTransitions,
  },
  {
    title: 'A family’s request to an information place',
    source: 'domain/linf/transitions.ts',
    about:
      'Erased from any state: six months after, when the family takes it back, when the convention ends.',
    starts: 'received',
    transitions: informationRequestTransitions,
  },
  {
    title: 'A file of childminders that a council drops',
    source: 'domain/childminders/transitions.ts',
    about:
      'One is `online` for a council at most, and one `previous`. Erased: see ADR 42; what is erased keeps its state.',
    starts: 'awaited',
    transitions: councilFileTransitions,
  },
];

/** Mermaid takes no hyphen in the name of a state. */
const nameOf = (state: string): string => state.replaceAll('-', '_');

function diagram({ starts, transitions }: Life): string[] {
  const acts = Object.entries(transitions);
  const states = [
    ...new Set([starts, ...acts.flatMap(([, { from, to }]) => [...from, ...(to ? [to] : [])])]),
  ];
  const arrows = acts
    .filter(([, { from, to }]) => to !== undefined || from.length < states.length)
    .flatMap(([act, { from, to, by }]) =>
      from.map((state) => `  ${nameOf(state)} --> ${nameOf(to ?? state)}: ${act} (${by})`),
    );
  const last = states.filter(
    (state) => !acts.some(([, { from, to }]) => to !== undefined && from.includes(state)),
  );
  return [
    'stateDiagram-v2',
    ...states.filter((state) => state.includes('-')).map((state) => `  state "${state}" as ${nameOf(state)}`),
    `  [*] --> ${nameOf(starts)}`,
    ...arrows,
    ...last.map((state) => `  ${nameOf(state)} --> [*]`),
  ];
}

/** `docs/states.md`: the tables of transitions, drawn. */
export const stateDiagrams = (): string =>
  [
    '# States',
    '',
    'Made by `npm run diagrams` from the tables that the use cases check. In brackets: who does it.',
    ...lives.flatMap((life) => [
      '',
      `## ${life.title}`,
      '',
      `${life.about} Table: [${life.source}](../${life.source}).`,
      '',
      '```mermaid',
      ...diagram(life),
      '```',
    ]),
    '',
  ].join('\n');

if (process.argv[1] === import.meta.filename) {
  writeFileSync(resolve(import.meta.dirname, '../docs/states.md'), stateDiagrams());
}
