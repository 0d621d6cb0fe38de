/**
 * Reads the texts that a page takes from its address, such as `?etat=recues&nom=valence`: those of these names, as they
 * were typed, and nothing else; an empty one is as good as absent. What each means is for the page to say.
 */
export const searchTexts =
  <const Name extends string>(...names: Name[]) =>
  (search: Record<string, unknown>): { [N in Name]?: string } => {
    const texts: { [N in Name]?: string } = {};
    for (const name of names) {
      // A number is one only to the router: the page gets it as somebody typed it.
      const text = typeof search[name] === 'number' ? String(search[name]) : search[name];
      if (typeof text === 'string' && text !== '') texts[name] = text;
    }
    return texts;
  };
