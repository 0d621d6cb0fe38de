import { useState } from 'react';
import { Button } from '../button.tsx';
import { PageTitle } from '../page-title.tsx';
import { Breadcrumb, BreadcrumbLink, NavigationLink, Shell } from '../shell.tsx';
import { AccountMenu } from '../work-shell.tsx';
import { FieldsSection } from './fields-section.tsx';
import { FlowSection } from './flow-section.tsx';
import { FormSection } from './form-section.tsx';
import { ListsSection } from './lists-section.tsx';
import { MapSection } from './map-section.tsx';
import { WordsSection } from './words-section.tsx';
import './showcase.css';

const account = {
  accountId: 'C26-4TZW8K',
  role: 'caf-agent',
  firstName: 'Salomé',
  lastName: 'Vernier-Dupré',
  email: 'salome.vernier-dupre@caf.example',
  cafCode: '26',
} as const;

/** Every component in every state, in either frame. For whoever builds and looks at the site; not to be indexed. */
export function ShowcasePage() {
  const [look, setLook] = useState<'public' | 'work'>('public');
  const other = look === 'public' ? 'work' : 'public';
  return (
    <Shell
      look={look}
      area={look === 'public' ? 'petite enfance' : 'Caf de la Drôme'}
      home="/"
      navigation={
        <>
          <NavigationLink to="/_composants">Composants</NavigationLink>
          <NavigationLink to="/" count={12}>
            Demandes
          </NavigationLink>
          <NavigationLink to="/">Publications</NavigationLink>
          <NavigationLink to="/">Traces</NavigationLink>
        </>
      }
      aside={look === 'work' && <AccountMenu account={account} onSignOut={() => {}} />}
      footer={
        <ul>
          <li>
            <a href="#texte">Accessibilité</a>
          </li>
          <li>
            <a href="#texte">Données personnelles</a>
          </li>
        </ul>
      }
    >
      <meta name="robots" content="noindex" />
      <Breadcrumb here="Composants">
        <BreadcrumbLink to="/">Accueil</BreadcrumbLink>
      </Breadcrumb>
      <PageTitle above="Pour qui construit le site" below="Chaque composant, dans chacun de ses états.">
        Composants
      </PageTitle>
      <Button onClick={() => setLook(other)}>
        {other === 'work' ? 'Voir dans le cadre de travail' : 'Voir dans le cadre public'}
      </Button>
      <div className="showcase">
        <WordsSection />
        <FieldsSection />
        <MapSection />
        <FormSection />
        <ListsSection />
        <FlowSection />
      </div>
    </Shell>
  );
}
