import type * as z from 'zod';
import type { AnnouncedCouncilFile, OwnCouncilFile } from '../../../contract/council-file-view.ts';
import type { AnnouncedFile } from '../../../domain/childminders/announce-council-file.ts';
import type { ShownCouncilFile } from '../../../domain/childminders/own-council-files.ts';

/** What the browser or the program needs to send the file. */
export const announcedView = ({ file, link }: AnnouncedFile): z.input<typeof AnnouncedCouncilFile> => ({
  fileId: file.id,
  link: { method: 'PUT', ...link },
});

/** A drop as its council sees it: who at the Caf decided is the Caf's business. */
export const ownCouncilFileView = ({ file, by }: ShownCouncilFile): z.input<typeof OwnCouncilFile> => ({
  ...file,
  by,
  checked: file.checked && { ...file.checked, corrected: file.checked.corrected ?? false },
});
