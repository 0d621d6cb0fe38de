import { cpSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's own folder. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

const copied = [
  ...[
    'adapters',
    'build',
    'contract',
    'docs',
    'documents',
    'domain',
    'functions',
    'lib',
    'local',
    'tests',
    'web',
  ],
  ...['package.json', 'tsconfig.json', 'vitest.config.ts'],
];

/** Copies the project into `box`, in place of what was there: rules are broken in the copy, and in nobody's work. */
export function copyProject(box: string): void {
  rmSync(box, { recursive: true, force: true });
  mkdirSync(box, { recursive: true });
  for (const name of copied) cpSync(join(root, name), join(box, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(box, 'node_modules'));
}
