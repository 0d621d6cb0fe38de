import { Notice } from '../../design/notice.tsx';
import { PageTitle } from '../../design/page-title.tsx';
import { StepLink } from './flow.tsx';

/** In place of a page that needs the Caf while none is chosen. */
export function CafFirst({ title, why }: { title: string; why: string }) {
  return (
    <div className="stack">
      <PageTitle>{title}</PageTitle>
      <Notice kind="info" title="Choisissez d’abord votre Caf">
        <p>{why}</p>
        <StepLink step="caf">Choisir ma Caf</StepLink>
      </Notice>
    </div>
  );
}
