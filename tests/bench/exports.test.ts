import { describe, expect, it } from 'vitest';
import { writeRequest } from '../../adapters/xml/information-requests.ts';
import { bareXml, elementsOf } from '../../bench/exports/bare-xml.ts';
import { exportedOf } from '../../bench/exports/held.ts';

describe('the benchmark of exports', () => {
  it('holds our documents against the same ones by the bare builder', () => {
    const exported = [0, 1, 2].map(exportedOf);
    const document = Buffer.concat([...bareXml(exported.map(elementsOf))]).toString();
    expect(document).toContain(exported.map(writeRequest).join(''));
  });
});
