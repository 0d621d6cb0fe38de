import { StateTag } from '../design/state-tag.tsx';

/** Where somebody's second factor stands, in words and colour. */
export const FactorTag = ({ state }: { state: 'none' | 'enrolled' }) =>
  state === 'enrolled' ? (
    <StateTag tone="good">En place</StateTag>
  ) : (
    <StateTag tone="waiting">À la prochaine connexion</StateTag>
  );
