import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { frontFiles } from '../../build/front-files.ts';
import { councilFileAddresses } from '../../domain/childminders/table-schema.ts';
import { declareExtranet } from '../../lib/extranet.ts';
import { stageSettings } from '../../lib/stages.ts';
import { emptyBuild } from './synthesized.ts';

/** One copy into a bucket: what it takes there, and what it says of it. */
interface Copy {
  files: Map<string, string>;
  metadata: Record<string, string>;
  prune: unknown;
}

let folder: string;
const copies: Copy[] = [];
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'content-'));
  emptyBuild(folder);
  const front = join(folder, 'web');
  const write = (path: string, content: string) => {
    mkdirSync(dirname(join(front, path)), { recursive: true });
    writeFileSync(join(front, path), content);
  };
  write('assets/index-1a2b3c.js', '');
  write('assets/index-1a2b3c.js.map', '');
  const emit = {
    emitFile: ({ fileName, source }: { fileName: string; source: string }) => write(fileName, source),
  };
  const { generateBundle } = frontFiles() as unknown as { generateBundle(this: typeof emit): void };
  generateBundle.call(emit);
  const { context } = JSON.parse(readFileSync(new URL('../../cdk.json', import.meta.url), 'utf8'));
  const outdir = join(folder, 'cdk.out');
  const app = new App({ context, outdir, builtinCloudFormationValidation: false });
  const built = { functions: join(folder, 'functions'), front, reference: join(folder, 'reference') };
  declareExtranet(app, stageSettings('production'), built);
  const content = app.synth().stacks.find(({ stackName }) => stackName.endsWith('-content'));
  for (const { Type, Properties } of Object.values<{ Type: string; Properties: never }>(
    content?.template.Resources ?? {},
  )) {
    if (Type !== 'Custom::CDKBucketDeployment') continue;
    const { SourceObjectKeys, SystemMetadata, Prune } = Properties as {
      SourceObjectKeys: string[];
      SystemMetadata?: Record<string, string>;
      Prune: unknown;
    };
    const files = new Map<string, string>();
    for (const key of SourceObjectKeys) {
      const asset = join(outdir, `asset.${key.replace(/\.zip$/u, '')}`);
      for (const path of readdirSync(asset, { recursive: true }).map(String)) {
        if (statSync(join(asset, path)).isFile()) files.set(path, readFileSync(join(asset, path), 'utf8'));
      }
    }
    copies.push({ files, metadata: SystemMetadata ?? {}, prune: Prune });
  }
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

/** The copy that takes a file to its bucket: exactly one does. */
function copyOf(path: string): Copy {
  const found = copies.filter(({ files }) => files.has(path));
  expect(found, path).toHaveLength(1);
  return found[0] as Copy;
}

describe('what a deployment brings', () => {
  it('CSV-01 is every file that pages link to, once, and looked at anew each time', () => {
    for (const address of Object.values(councilFileAddresses)) {
      const { files, metadata } = copyOf(address.slice(1));
      expect(metadata['cache-control'], address).toBe('no-cache');
      expect(files.get(address.slice(1))?.length).toBeGreaterThan(100);
    }
    expect(copyOf('index.html').metadata['cache-control']).toBe('no-cache');
  });

  it('CSV-01 says of the template that it is a CSV in UTF-8, and of nothing else', () => {
    const template = councilFileAddresses.template.slice(1);
    const { files, metadata } = copyOf(template);
    expect(metadata['content-type']).toBe('text/csv; charset=utf-8');
    expect([...files.keys()]).toEqual([template]);
    // With the mark by which spreadsheets know it too.
    expect(files.get(template)?.charCodeAt(0)).toBe(0xfeff);
    for (const copy of copies) {
      if (!copy.files.has(template)) expect(copy.metadata['content-type']).toBeUndefined();
    }
  });

  it('keeps built files for a year, since their names change, and no source map', () => {
    const { metadata } = copyOf('assets/index-1a2b3c.js');
    expect(metadata['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(copies.some(({ files }) => [...files.keys()].some((path) => path.endsWith('.map')))).toBe(false);
    expect(copies.every(({ prune }) => prune === false || prune === 'false')).toBe(true);
  });
});
