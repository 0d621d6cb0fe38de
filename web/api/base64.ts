import { ApiProblem } from './problem.ts';

/** Bytes in base 64, whatever their encoding. Throws {@link ApiProblem} where the browser cannot read them. */
export function base64Of(content: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/u, ''));
    reader.onerror = () => reject(unreadable());
    reader.readAsDataURL(content);
  });
}

/** The browser could not read the file: moved, deleted or open elsewhere since it was chosen. */
export const unreadable = () =>
  new ApiProblem({
    code: 'unreadable-file',
    status: 422,
    title: 'Ce fichier ne peut pas être lu',
    detail:
      'Votre navigateur ne peut pas lire ce fichier. Il a peut-être été déplacé ou est ouvert ailleurs\u00a0: choisissez-le de nouveau.',
  });
