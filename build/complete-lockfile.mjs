// Run after a change of dependencies: `npm run lockfile`.
// A registry that holds only some platforms' builds of a package makes npm leave the others out of the lockfile, and
// `npm ci` then refuses it everywhere. This writes them back, as the parent package names them: an optional package of
// another platform is never fetched here, and is found where its platform is.
import { readFileSync, writeFileSync } from 'node:fs';

const file = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(file, 'utf8'));

const systems = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
];
const processors = [
  'arm64',
  'arm',
  'x64',
  'ia32',
  'ppc64',
  'riscv64',
  's390x',
  'loong64',
  'mips64el',
  'wasm32',
];

const added = [];
for (const [place, parent] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
    const parts = name.split(/[/-]/);
    const os = systems.find((system) => parts.includes(system));
    const cpu = processors.find((processor) => parts.includes(processor));
    const own = `node_modules/${name}`;
    if (place === '' || lock.packages[own] || !os || !cpu || !/^\d/.test(version)) continue;
    lock.packages[own] = { version, cpu: [cpu], ...(parent.dev && { dev: true }), optional: true, os: [os] };
    added.push(own);
  }
}
lock.packages = Object.fromEntries(
  Object.entries(lock.packages).sort(([a], [b]) => (a === '' ? -1 : b === '' ? 1 : a.localeCompare(b, 'en'))),
);
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added.length} packages of other platforms written to the lockfile`);
