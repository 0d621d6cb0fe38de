import type { Route } from '../template/rest-api.ts';

/** The route of a request, and what its path says for the parameters in braces. */
export interface RouteMatch {
  route: Route;
  pathParameters: Record<string, string> | null;
}

/**
 * Finds the route of a method and a path the way API Gateway does: literal parts before parameters, `{rest+}` last,
 * `ANY` when the method has no route of its own.
 */
export function matchRoute(routes: readonly Route[], method: string, path: string): RouteMatch | undefined {
  const parts = partsOf(path);
  const candidates = routes
    .filter((route) => route.method === method || route.method === 'ANY')
    .flatMap((route) => {
      const parameters = parametersOf(partsOf(route.path), parts);
      return parameters ? [{ route, parameters }] : [];
    })
    .sort((a, b) => generality(a.route).localeCompare(generality(b.route)));
  const [best] = candidates;
  if (!best) return undefined;
  const { route, parameters } = best;
  return { route, pathParameters: Object.keys(parameters).length > 0 ? parameters : null };
}

const partsOf = (path: string): string[] => path.split('/').filter(Boolean);

function parametersOf(pattern: string[], parts: string[]): Record<string, string> | undefined {
  const parameters: Record<string, string> = {};
  for (const [i, expected] of pattern.entries()) {
    const greedy = /^\{(.+)\+\}$/.exec(expected)?.[1];
    if (greedy) {
      if (i >= parts.length) return undefined;
      parameters[greedy] = parts.slice(i).map(decoded).join('/');
      return parameters;
    }
    const given = parts[i];
    if (given === undefined) return undefined;
    const name = /^\{(.+)\}$/.exec(expected)?.[1];
    if (name) parameters[name] = decoded(given);
    else if (expected !== given) return undefined;
  }
  return pattern.length === parts.length ? parameters : undefined;
}

/** Sorts the most precise route first. */
const generality = ({ path, method }: Route): string =>
  partsOf(path)
    .map((part) => (part.endsWith('+}') ? '2' : part.startsWith('{') ? '1' : '0'))
    .join('') + (method === 'ANY' ? '1' : '0');

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
