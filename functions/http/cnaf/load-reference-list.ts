import { readTable } from '../../../adapters/csv/read-table.ts';
import { loadReferenceList as contract } from '../../../contract/cnaf.ts';
import { cafByCode } from '../../../domain/caf/cafs.ts';
import { tableProblemMessage } from '../../../domain/cells/table-problem.ts';
import { referenceListFormat } from '../../../domain/reference-list/columns.ts';
import { loadReferenceList } from '../../../domain/reference-list/load-reference-list.ts';
import { readReferenceList } from '../../../domain/reference-list/read-line.ts';
import { done, refused } from '../../../domain/result.ts';
import { endpoint } from '../../runtime/endpoint.ts';
import { published } from '../../runtime/published.ts';

export const handler = endpoint(contract, async ({ deps, params, body, actor, call }) => {
  const caf = cafByCode(params.code);
  if (!caf) return refused({ code: 'not-found' });
  const table = readTable(Buffer.from(body.file, 'base64'), referenceListFormat);
  if ('code' in table) return refused({ code: 'unreadable-file', reason: tableProblemMessage(table) });
  const readings = readReferenceList(table.rows, { caf, communes: await published().readCommunes() });
  const loaded = await loadReferenceList(deps, { cafCode: caf.code, readings }, actor, call);
  if (!loaded.ok) return loaded;
  const { created, updated, unchanged, refused: refusedLines, absent, lines } = loaded.value;
  return done({
    body: {
      encoding: table.encoding,
      separator: table.separator,
      created: created.length,
      updated: updated.length,
      unchanged: unchanged.length,
      refused: refusedLines,
      absent: absent.length,
      lines,
    },
  });
});
