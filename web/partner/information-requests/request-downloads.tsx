import {
  downloadInformationRequest,
  downloadInformationRequestXml,
} from '../../../contract/information-exports.ts';
import { call } from '../../api/client.ts';
import { FileDownload } from '../../design/file-download.tsx';

/** One request as files: to print or to listen to, and for a software (LIN-03). */
export function RequestDownloads({
  id,
  request,
  reference,
}: {
  id: string;
  request: string;
  reference: string;
}) {
  const params = { id, request };
  return (
    <div className="row no-print">
      <FileDownload
        label="Télécharger en PDF"
        name={`demande-${reference}.pdf`}
        load={() => call(downloadInformationRequest, { params })}
      />
      <FileDownload
        label="Télécharger en XML"
        making="Préparation du XML…"
        name={`demande-${reference}.xml`}
        load={() => call(downloadInformationRequestXml, { params })}
      />
    </div>
  );
}
