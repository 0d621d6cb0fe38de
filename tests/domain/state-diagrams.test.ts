import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { stateDiagrams } from '../../build/state-diagrams.ts';

describe('the diagrams of states', () => {
  it('are those that the tables of transitions make: `npm run diagrams` draws them again', async () => {
    const committed = await readFile(new URL('../../docs/states.md', import.meta.url), 'utf8');
    expect(committed).toBe(stateDiagrams());
  });
});
