import { cpus, totalmem } from 'node:os';

/** The shape of a machine: what figures depend on, and nothing that tells whose it is. */
export interface Machine {
  node: string;
  cores: number;
  memoryGibibytes: number;
  platform: string;
}

/** The machine that runs this. */
export const thisMachine = (): Machine => ({
  node: process.version,
  cores: cpus().length,
  memoryGibibytes: Math.round(totalmem() / 2 ** 30),
  platform: `${process.platform} ${process.arch}`,
});
