import { readNationalFigures as contract } from '../../../contract/cnaf-figures.ts';
import { medianOf } from '../../../domain/figures/national-totals.ts';
import { readNationalFigures } from '../../../domain/figures/read-national-figures.ts';
import { sendingOf } from '../../../domain/figures/sending-of.ts';
import { stageOf } from '../../../domain/figures/stage-of.ts';
import { done } from '../../../domain/result.ts';
import { endpoint } from '../../runtime/endpoint.ts';

export const handler = endpoint(contract, async ({ deps }) => {
  const { cafs, totals, days } = await readNationalFigures(deps);
  const lines = cafs.map(({ caf, figures }) => ({
    code: caf.code,
    name: caf.name,
    ...(figures && {
      counted: {
        ...figures,
        stage: stageOf(figures),
        sending: sendingOf(figures),
        activations: figures.activationDays.length,
        medianDays: medianOf(figures.activationDays),
      },
    }),
  }));
  return done({ body: { days, totals, cafs: lines } });
});
