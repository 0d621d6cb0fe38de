import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { Operation } from '../../contract/operation.ts';
import { operations } from '../../contract/operations.ts';
import { countFigures } from '../../domain/figures/count-figures.ts';
import { openStage, type Stage } from './driver.ts';
import { approved, declared, submitted } from './establishments.ts';
import { type Cast, gather, rightfulCaller, rightfulRequest } from './every-operation.ts';

const ofCnaf = operations.filter(
  ({ access }) =>
    access.kind === 'signed-in' && access.roles.length === 1 && access.roles[0] === 'cnaf-admin',
);
const table = ofCnaf.map((op) => [op.id, op] as const);

type JsonSchema = z.core.JSONSchema._JSONSchema;

/** Every path to a value in what an operation may answer: `agents.email`. */
function pathsIn(
  schema: JsonSchema | undefined,
  above = '',
  named: Record<string, JsonSchema> = {},
): string[] {
  if (typeof schema !== 'object') return [];
  const names = { ...named, ...schema.$defs };
  const inside = Object.entries(schema.properties ?? {}).flatMap(([name, each]) => {
    const path = above ? `${above}.${name}` : name;
    return [path, ...pathsIn(each, path, names)];
  });
  const parts = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])];
  const items = Array.isArray(schema.items) ? schema.items : [schema.items];
  const pointed = schema.$ref ? [names[schema.$ref.replace('#/$defs/', '')]] : [];
  return [...inside, ...[...parts, ...items, ...pointed].flatMap((part) => pathsIn(part, above, names))];
}

/** What would name a partner, show what it entered, or come from a family. */
const forbidden =
  /provider|person(?!s$)|partner|applicant|legalForm|function|information|note|exchange|message|thread|reason|submission|publication|availability$|cells|family|child|birth|parent|request(?!s$|s\.)|commune|scan|signator|habilitationId|attestation|claim/i;
/** Addresses and names that the Cnaf keeps: those of Caf, of their directors, of their agents, of software editors. */
const kept = /^(?:cafs\.)?contact\.|^agents\.|^editors?\./;
const personal = /(?:^|\.)(?:email|phone|firstName|lastName|name|address)$/;
/** Names of Caf, of files' lines that the Cnaf itself has just sent, and of nobody. */
const named = /^(?:cafs\.)?name$|^lines\.name$/;

describe('the Cnaf never sees a partner’s content nor a family’s data (RGT-03)', () => {
  it.each(table)('%s declares nothing of the kind', (_, op) => {
    const { schema } = op.response;
    if (!schema) return;
    const paths = pathsIn(z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any' }));
    expect(paths.length).toBeGreaterThan(0);
    const counted =
      /^lines\.|(?:^|\.)(?:inForce|requests|stages|counted|totals)\.|eajeWithAvailability|withInformation|attestations(?:Late|Signed)$|communesCovered$/;
    expect(paths.filter((path) => forbidden.test(path) && !counted.test(path))).toEqual([]);
    expect(paths.filter((path) => personal.test(path) && !kept.test(path) && !named.test(path))).toEqual([]);
  });

  it('walks every operation that the Cnaf alone may call', () => {
    expect(ofCnaf.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['listCafs', 'readCaf', 'readNationalFigures', 'loadReferenceList']),
    );
    expect(
      pathsIn({ type: 'array', items: { properties: { provider: { properties: { email: {} } } } } }),
    ).toEqual(['provider', 'provider.email']);
  });
});

describe('what the Cnaf is answered, with partners at work (RGT-03)', () => {
  let stage: Stage;
  let cast: Cast;
  beforeAll(async () => {
    stage = await openStage();
    cast = await gather(stage);
    await submitted(stage, cast.partner.browser, cast.establishmentId, { tariffs: 'Tarif trahi.' });
    await approved(stage, cast.caf.browser, cast.establishmentId);
    await declared(stage, cast.partner.browser, cast.establishmentId);
    while ((await countFigures(stage.deps)).left > 0);
  });
  afterAll(() => stage.stop());

  const answerOf = async (op: Operation) => {
    const request = await rightfulRequest(stage, cast, op);
    const { document, problem } = await stage.call(op, { ...request, as: rightfulCaller(cast, op) });
    expect(problem).toBeUndefined();
    return JSON.stringify(document) ?? '';
  };

  it.each(table)('%s names none of them', async (_, op) => {
    const answer = await answerOf(op);
    for (const told of [
      cast.partner.email,
      cast.partner.accountId,
      cast.establishmentId,
      'Tarif trahi',
      'Association Les',
    ]) {
      expect(answer).not.toContain(told);
    }
    expect(answer).not.toMatch(/"[P][0-9AB]{2,3}-[0-9A-Z]{6}"|"[SLMC]\d\d-[0-9A-Z]{4}-[0-9A-Z]{4}"/);
  });
});
