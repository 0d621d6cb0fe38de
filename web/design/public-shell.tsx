import type { ReactNode } from 'react';
import { Shell } from './shell.tsx';

/** The frame of the pages that anyone can read. `footer` holds the list of links at the bottom. */
export function PublicShell({
  navigation,
  footer,
  children,
}: {
  /** {@link NavigationLink}s. */
  navigation?: ReactNode;
  footer?: ReactNode;
  children: ReactNode;
}) {
  return (
    <Shell look="public" area="petite enfance" home="/" navigation={navigation} footer={footer}>
      {children}
    </Shell>
  );
}
