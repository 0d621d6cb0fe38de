import { downloadConvention, type RequestDetail } from '../../../contract/caf.ts';
import { foldPlaceName } from '../../../domain/territory/fold-place-name.ts';
import { call } from '../../api/client.ts';
import { FileDownload } from '../../design/file-download.tsx';

/** Makes the convention's PDF and saves it under a name that says what it is (ACT-03). */
export function ConventionDownload({ request }: { request: RequestDetail }) {
  return (
    <FileDownload
      label="Télécharger la convention (PDF)"
      name={fileNameOf(request)}
      load={() => call(downloadConvention, { params: { id: request.id } })}
    />
  );
}

/** `convention-S26-7KQ3-M9TX-ville-de-crest.pdf`. */
const fileNameOf = ({ id, provider }: RequestDetail) =>
  `convention-${id}-${foldPlaceName(provider.name).replaceAll(' ', '-').slice(0, 60)}.pdf`;
