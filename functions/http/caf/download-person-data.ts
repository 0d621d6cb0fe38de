import { documentRenderer } from '../../../adapters/pdf/render-document.ts';
import { downloadPersonData as contract } from '../../../contract/rights.ts';
import { personalDataIntroduction, personalDataSections } from '../../../documents/personal-data/sections.ts';
import { cafByCode } from '../../../domain/caf/cafs.ts';
import { parisDay } from '../../../domain/paris-day.ts';
import { done, refused } from '../../../domain/result.ts';
import { downloadPersonData } from '../../../domain/rights/download-person-data.ts';
import { endpoint } from '../../runtime/endpoint.ts';
import { once } from '../../runtime/once.ts';

const renderer = once(() => documentRenderer());

export const handler = endpoint(contract, async ({ deps, params, actor, call }) => {
  const gathered = await downloadPersonData(deps, params, actor, call);
  if (!gathered.ok) return gathered;
  const { entry, data, trace } = gathered.value;
  const bytes = await renderer()({
    document: 'personal-data',
    title: 'Vos données personnelles',
    person: `${data.account.firstName} ${data.account.lastName}`,
    reference: entry.id,
    madeOn: parisDay(deps.now()),
    madeBy: cafByCode(entry.cafCode)?.name ?? '',
    introduction: personalDataIntroduction,
    sections: personalDataSections(data),
  });
  const committed = await deps.records.commit([trace]);
  return committed.ok
    ? done({ file: { bytes, name: `donnees-${entry.id}.pdf` } })
    : refused({ code: 'unavailable' });
});
