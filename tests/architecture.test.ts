import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { bundledFunctions } from '../lib/functions.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

interface Source {
  path: string;
  text: string;
  /** What it imports: paths from the root for our own files, names for packages. */
  imports: string[];
  /** Those of our own files that must be loaded before it: types are gone by then, and `import()` comes later. */
  needs: string[];
}

const imported =
  /(?:^|\n)\s*(?:import|export)\s(?:[^'"]*?from\s)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g;

const loaded = /(?:^|\n)\s*(?:import|export)\s(?!type\s)(?:[^'"]*?from\s)?['"](\.[^'"]+)['"]/g;

function sourceOf(path: string): Source {
  const text = readFileSync(join(root, path), 'utf8');
  const fromRoot = (target: string) => relative(root, join(root, dirname(path), target));
  const imports = [...text.matchAll(imported)].map(([, from = '', later = '']) => {
    const target = from || later;
    return target.startsWith('.') ? fromRoot(target) : target;
  });
  const needs = [...text.matchAll(loaded)].map(([, target = '']) => fromRoot(target));
  return { path, text, imports, needs };
}

const folders = [
  'domain',
  'contract',
  'adapters',
  'functions',
  'documents',
  'lib',
  'bin',
  'build',
  'web',
  'local',
  'bench',
];
const sources = globSync(
  [...folders, 'tests'].map((folder) => `${folder}/**/*.{ts,tsx}`),
  { cwd: root },
).map(sourceOf);
const of = (folder: string) => sources.filter(({ path }) => path.startsWith(`${folder}/`));
const folderOf = (target: string) => target.split('/')[0] ?? '';

/** Imports of a folder that are neither its own nor among those allowed, as `file → target`. */
const strays = (folder: string, allowed: (target: string) => boolean): string[] =>
  of(folder).flatMap(({ path, imports }) =>
    imports
      .filter((target) => folderOf(target) !== folder && !allowed(target))
      .map((target) => `${path} → ${target}`),
  );
const from =
  (...wanted: string[]) =>
  (target: string) =>
    wanted.includes(folderOf(target));
const isPackage = (target: string) => !folders.includes(folderOf(target)) && folderOf(target) !== 'tests';

describe('the arrows of the house', () => {
  it('the domain imports zod and pure libraries, and nothing of ours', () => {
    const pure = /^(zod|node:crypto|kdbush|libphonenumber-js\/.+)$/;
    expect(strays('domain', (target) => pure.test(target))).toEqual([]);
  });

  it('the domain knows no environment, no clock of its own, no chance of its own, no network', () => {
    const foreign =
      /\bprocess\.|\bnew Date\(\)|\bDate\.now\(|\bMath\.random\(|\brandomUUID\(|\bfetch\(|\bconsole\./;
    expect(
      of('domain')
        .filter(({ text }) => foreign.test(text))
        .map(({ path }) => path),
    ).toEqual([]);
  });

  it('the contract imports the domain', () => {
    const allowed = (target: string) =>
      folderOf(target) === 'domain' || ['zod', 'zod-openapi'].includes(target);
    expect(strays('contract', allowed)).toEqual([]);
  });

  it('adapters import the domain and the documents, and know nothing of functions and their environment', () => {
    expect(strays('adapters', (target) => from('domain', 'documents')(target) || isPackage(target))).toEqual(
      [],
    );
    expect(
      of('adapters')
        .filter(({ text }) => /\bprocess\.env\b/.test(text))
        .map(({ path }) => path),
    ).toEqual([]);
  });

  it('RGT-03 nobody but the adapters of the State’s geocoder calls out of the stage', () => {
    const callers = ['domain', 'contract', 'adapters', 'functions', 'documents'].flatMap((folder) =>
      of(folder)
        .filter(({ text }) => /\bfetch\(|from 'node:(https?|tls|dgram)'/.test(text))
        .map(({ path }) => path),
    );
    expect(callers.sort()).toEqual([
      'adapters/geo/state-address-finder.ts',
      'adapters/geo/state-geocoder.ts',
    ]);
  });

  it('functions import the domain, the contract, adapters and documents', () => {
    const ours = from('domain', 'contract', 'adapters', 'documents');
    expect(strays('functions', (target) => ours(target) || isPackage(target))).toEqual([]);
  });

  it('functions read their environment in one place', () => {
    const readers = of('functions')
      .filter(({ text }) => /\bprocess\.env\b/.test(text))
      .map(({ path }) => path);
    expect(readers).toEqual(['functions/runtime/environment.ts']);
  });

  it('documents import the domain', () => {
    expect(strays('documents', from('domain'))).toEqual([]);
  });

  it('the infrastructure imports the contract, the shape of the table and figures that rules set', () => {
    const facts = [
      'adapters/dynamo/table-shape.ts',
      'domain/accounts/password-rules.ts',
      'domain/recovery.ts',
      'domain/traces/retention.ts',
    ];
    const allowed = (target: string) =>
      from('contract')(target) || facts.includes(target) || isPackage(target);
    expect(strays('lib', allowed)).toEqual([]);
  });

  it('the front imports the domain and the contract, and no part of what runs on the server', () => {
    const french = [
      'documents/act-words.ts',
      'documents/french-dates.ts',
      'documents/french-typography.ts',
      'documents/connection-reasons.ts',
      'documents/family-request-words.ts',
      'documents/field-names.ts',
      'documents/legal-forms.ts',
      // An agent reads a mail over before it leaves.
      'documents/mails/corrections-requested.ts',
      'documents/mails/layout.ts',
      'documents/mails/request-refused.ts',
    ];
    // Whoever tries a council's file has it checked in the browser: the file itself never leaves.
    const checkedHere = ['adapters/csv/stream-table.ts'];
    const ofTheBuild = (path: string) => path.startsWith('web/vite.config.ts →');
    const allowed = (target: string) =>
      from('domain', 'contract')(target) || [...french, ...checkedHere].includes(target) || isPackage(target);
    expect(strays('web', allowed).filter((path) => !ofTheBuild(path))).toEqual([]);
    const serverOnly = of('web').flatMap(({ path, imports }) =>
      imports.filter((target) => /^(@aws-sdk|node:)/.test(target)).map((target) => `${path} → ${target}`),
    );
    expect(serverOnly.filter((line) => !line.startsWith('web/vite.config.ts'))).toEqual([]);
  });

  it('nothing that is deployed imports the embedded stack, tests or benchmarks', () => {
    for (const folder of ['domain', 'contract', 'adapters', 'functions', 'documents', 'lib', 'bin', 'web']) {
      const wrong = of(folder).flatMap(({ path, imports }) =>
        imports.filter(from('local', 'tests', 'bench')).map((target) => `${path} → ${target}`),
      );
      expect(wrong).toEqual([]);
    }
  });

  it('no file needs itself: what is loaded first is never a matter of chance', () => {
    const needs = new Map(sources.map((source) => [source.path, source.needs]));
    const cleared = new Set<string>();
    /** The way from a file back to itself, if there is one behind those of `way`. */
    const cycleFrom = (path: string, way: readonly string[]): string[] | undefined => {
      if (way.includes(path)) return [...way.slice(way.indexOf(path)), path];
      if (cleared.has(path)) return undefined;
      let cycle: string[] | undefined;
      for (const next of needs.get(path) ?? []) cycle ??= cycleFrom(next, [...way, path]);
      cleared.add(path);
      return cycle;
    };
    const cycles = sources.map(({ path }) => cycleFrom(path, [])).filter((cycle) => cycle !== undefined);
    expect(cycles.map((cycle) => cycle.join(' → '))).toEqual([]);
  });
});

describe('the habits of the house', () => {
  it('zod is imported whole: by name it weighs ten times more in a bundle', () => {
    const named = sources.filter(({ text }) => /import\s*(type\s*)?\{[^}]*\}\s*from\s*'zod'/.test(text));
    expect(named.map(({ path }) => path)).toEqual([]);
  });

  it('relative imports carry the extension of the file', () => {
    const bare = sources.flatMap(({ path, imports }) =>
      imports
        .filter((target) => !isPackage(target) && !/\.\w+(\?\w+)?$/.test(target))
        .map((target) => `${path} → ${target}`),
    );
    expect(bare).toEqual([]);
  });

  it('no folder and no file is a drawer for everything', () => {
    const drawers = /(^|\/)(utils?|helpers?|common|types|misc|index)(\/|\.tsx?$)/;
    expect(sources.filter(({ path }) => drawers.test(path)).map(({ path }) => path)).toEqual([]);
  });

  it('files stay under three hundred lines', () => {
    const long = sources.filter(({ text }) => text.split('\n').length > 301).map(({ path }) => path);
    expect(long.filter((path) => !path.startsWith('tests/browser/'))).toEqual([]);
  });

  it('there are no enums, no parameter properties, no assertions that something is there', () => {
    const untidy =
      /^\s*(export\s+)?(const\s+)?enum\s|constructor\([^)]*\b(private|public|protected|readonly)\s/m;
    expect(sources.filter(({ text }) => untidy.test(text)).map(({ path }) => path)).toEqual([]);
  });

  it('every file that a document names is there', () => {
    const named = globSync(['README.md', 'docs/**/*.md'], { cwd: root }).flatMap((document) =>
      [...readFileSync(join(root, document), 'utf8').matchAll(/`([\w.-]+(?:\/[\w.-]+)+\.\w+)`/g)]
        .map(([, path = '']) => path)
        .filter((path) => [...folders, 'tests', 'docs'].includes(folderOf(path)))
        .filter((path) => !existsSync(join(root, path)))
        .map((path) => `${document}: ${path}`),
    );
    expect(named).toEqual([]);
  });

  it('every operation, reaction and schedule has its entry, and every entry is one of them', () => {
    const entries = of('functions')
      .filter(({ text }) => /export (?:const|(?:async )?function) handler\b/.test(text))
      .map(({ path }) => path);
    expect(entries.sort()).toEqual(bundledFunctions.map(({ entry }) => entry).sort());
  });

  it('every mail is among those that the tests of mails read', () => {
    const read = new Set(
      of('tests').flatMap(({ path, imports }) => (folderOf(path.slice(6)) === 'documents' ? imports : [])),
    );
    const unread = of('documents')
      .filter(
        ({ path, text }) =>
          path.startsWith('documents/mails/') && /^export (?:const|function) \w+[^=]*?: Mail\b/mu.test(text),
      )
      .filter(({ path }) => !read.has(path));
    expect(unread.map(({ path }) => path)).toEqual([]);
  });

  it('every schedule is cut at each of its calls, but for those that replace whole what they made before', () => {
    const replacing = ['count-figures', 'publish-open-data'];
    const crashing = of('tests').filter(({ path }) => path.startsWith('tests/functions/crash/'));
    const near = new Set(crashing.flatMap(({ path, imports }) => [path, ...imports]));
    const cut = new Set(of('tests').flatMap(({ path, imports }) => (near.has(path) ? imports : [])));
    const calledBy = (imports: string[]) =>
      imports.filter((one) => folderOf(one) === 'domain' && one !== 'domain/caf/cafs.ts');
    const uncut = of('functions')
      .filter(({ path }) => path.startsWith('functions/schedule/'))
      .filter(({ path, imports }) => !cut.has(path) && !calledBy(imports).every((one) => cut.has(one)))
      .map(({ path }) => path.slice('functions/schedule/'.length, -'.ts'.length));
    expect(uncut.sort()).toEqual(replacing);
  });

  it('a handler is short: it parses, calls one use case and maps the result', () => {
    const long = of('functions')
      .filter(({ path }) => path.startsWith('functions/http/'))
      .filter(({ text }) => text.split('\n').length > 45)
      .map(({ path }) => path);
    expect(long).toEqual([]);
  });
});
