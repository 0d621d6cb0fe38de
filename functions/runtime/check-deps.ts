import { streamTable } from '../../adapters/csv/stream-table.ts';
import { cafByCode } from '../../domain/caf/cafs.ts';
import type { CheckDeps } from '../../domain/childminders/check-dropped-file.ts';
import { checkCouncilFile } from '../../domain/childminders/check-file.ts';
import { councilFileFormat } from '../../domain/childminders/columns.ts';
import { deposits } from './deposits.ts';
import { deps } from './deps.ts';
import { keptCommunes } from './reference.ts';

/** What checking a dropped file needs. */
export const checkDeps = (): CheckDeps => ({
  ...deps(),
  deposits: deposits(),
  readCommunes: keptCommunes,
  checkFile: (source, { cafCode, ...context }, sinks) => {
    const caf = cafByCode(cafCode);
    if (!caf) throw new Error(`There is no Caf ${cafCode}`);
    return checkCouncilFile(streamTable(source, councilFileFormat), { caf, ...context }, sinks);
  },
});
