import { downloadLetter, type Letter } from '../../../contract/caf-duration.ts';
import { call } from '../../api/client.ts';
import { FileDownload } from '../../design/file-download.tsx';

/** Makes a letter's PDF, ready for the post, and saves it. */
export function LetterDownload({ id, letter, label }: { id: string; letter: Letter; label: string }) {
  return (
    <FileDownload
      label={`${label} (PDF)`}
      name={`${letter}-${id}.pdf`}
      load={() => call(downloadLetter, { params: { id, letter } })}
    />
  );
}
