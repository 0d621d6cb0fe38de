import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The package that esbuild cannot bundle: a native compiler of Typst documents. */
export const nativePackage = '@myriaddreamin/typst-ts-node-compiler';

/** A platform as npm names it, and the package that holds the native code for it. */
interface Platform {
  os: string;
  cpu: string;
  libc: string;
  package: string;
}

/** What Lambda runs our functions on. */
const lambda: Platform = {
  os: 'linux',
  cpu: 'arm64',
  libc: 'glibc',
  package: `${nativePackage}-linux-arm64-gnu`,
};

/**
 * Puts the native package beside a bundle, with its code for Lambda: some fifty megabytes from the npm registry, in
 * the version of `package-lock.json`.
 * @throws when npm cannot fetch it, or the registry has it for other platforms only.
 */
export function placeNativePackage(root: string, bundle: string, platform: Platform = lambda): void {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { version: string } | undefined>;
  };
  const version = lock.packages[`node_modules/${nativePackage}`]?.version;
  if (!version) throw new Error(`package-lock.json does not name ${nativePackage}`);

  const folder = mkdtempSync(join(tmpdir(), 'native-package-'));
  try {
    const target = [`--os=${platform.os}`, `--cpu=${platform.cpu}`, `--libc=${platform.libc}`];
    const quietly = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-save', '--loglevel=error'];
    execFileSync('npm', ['install', `${nativePackage}@${version}`, ...target, ...quietly], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    // npm leaves out, without a word, an optional package that it cannot find.
    if (!existsSync(join(folder, 'node_modules', platform.package))) {
      throw new Error(
        `The npm registry in use has no ${platform.package}@${version}, which the PDF function needs`,
      );
    }
    cpSync(join(folder, 'node_modules'), join(bundle, 'node_modules'), { recursive: true });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
