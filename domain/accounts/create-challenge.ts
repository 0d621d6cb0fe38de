import { createHash } from 'node:crypto';
import type { Deps } from '../deps.ts';
import { newSecret } from '../identifiers.ts';
import { expiresAfter } from '../time-to-live.ts';
import { type Challenge, challengeMinutes } from './challenge.ts';
import { hashOf } from './secrets.ts';

/** Short, plain, unlike each other, spelled as they sound: easy to copy by eye or by ear. */
const wordList = (
  'abricot agneau amande banane bateau berceau bouton brioche cabane cadeau camion canard capuche caramel carotte ' +
  'castor cerise chaton citron cloche coccinelle comptine crayon dauphin domino doudou fanfare farine fleur framboise ' +
  'girafe gomme goutte grelot guitare hibou histoire image jardin jonquille jouet kiwi lapin lavande limonade loutre ' +
  'lune manteau marmotte melon mouton moustache nuage orange ourson papillon parapluie peluche perle poisson pomme ' +
  'poney puzzle renard ronde ruban sapin savane soleil souris tambour tapis tartine tomate tortue toupie tracteur ' +
  'train tulipe valise velours violon voilier zèbre'
).split(' ');

/** Work asked from the browser with each answer: some tenths of a second, out of sight of the person. */
const proofLimit = 60_000;

/** Answers are compared without accents, capitals or punctuation. */
export const plainAnswer = (answer: string): string =>
  answer
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim();

export interface ShownChallenge {
  id: string;
  words: string[];
  proof: Challenge['proof'];
  expiresAt: string;
}

/**
 * Makes the text to copy from the screen (PWD-06): three words, readable by eye and by a screen reader alike (PWD-07),
 * and the proof of work that goes with them. Without words, the proof of work alone.
 */
export async function createChallenge(
  deps: Deps,
  asks: 'words' | 'proof-alone' = 'words',
): Promise<ShownChallenge> {
  const draw = (bytes: Uint8Array, limit: number): number =>
    bytes.reduce((sum, byte) => sum * 256 + byte, 0) % limit;
  const wordless = asks === 'proof-alone';
  const words = Array.from(
    { length: wordless ? 0 : 3 },
    () => wordList[draw(deps.random.bytes(4), wordList.length)] ?? '',
  );
  const id = newSecret(deps.random);
  const salt = newSecret(deps.random);
  const number = draw(deps.random.bytes(4), proofLimit);
  const proof = {
    algorithm: 'SHA-256',
    salt,
    challenge: createHash('sha256').update(`${salt}${number}`).digest('hex'),
    maxNumber: proofLimit,
  } as const;
  const expiresAt = expiresAfter(deps.now(), { minutes: challengeMinutes });
  await deps.records.commit([
    {
      do: 'create',
      kind: 'challenge',
      record: {
        id,
        answerHash: hashOf(`${salt}|${plainAnswer(words.join(' '))}`),
        proof,
        ...(wordless && { wordless }),
        expiresAt,
      },
    },
  ]);
  return { id, words, proof, expiresAt: new Date(expiresAt * 1000).toISOString() };
}
