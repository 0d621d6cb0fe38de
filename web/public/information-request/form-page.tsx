import { useQuery } from '@tanstack/react-query';
import { Link, Navigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { findInformationPlaces, InformationPlaceView } from '../../../contract/information-places.ts';
import type { FieldError } from '../../../domain/problem.ts';
import { wholeCommune } from '../../../domain/territory/districts.ts';
import { writeDraft } from '../../api/draft-store.ts';
import { reading } from '../../api/query.ts';
import { publicRoute } from '../../api/route.ts';
import { Button } from '../../design/button.tsx';
import { FormErrorSummary } from '../../design/error-summary.tsx';
import { Loaded } from '../../design/loaded.tsx';
import { Notice } from '../../design/notice.tsx';
import { PageTitle } from '../../design/page-title.tsx';
import { useCommuneNames } from '../../information-requests/commune-names.ts';
import { useLinkSecret } from '../private-link.tsx';
import { CheckAndSend } from './check-and-send.tsx';
import { CommuneStep } from './commune-step.tsx';
import { FamilyFields } from './family-fields.tsx';
import { NoPlace } from './no-place.tsx';
import { Receivers } from './receivers.tsx';
import { InformationSent, type SentInformation } from './sent.tsx';
import { emptyFamily, type TypedRequest, useInformationForm } from './use-information-form.ts';
import { useWords } from './words/words.ts';
import './form-page.css';

const findPlaces = publicRoute<typeof findInformationPlaces>('GET', '/api/public/information-places');
const draft = 'demande-d-information';

/** Where a family asks the information place of a commune about ways of having a child looked after (LIN-01). */
export function InformationRequestPage() {
  const { commune } = useSearch({ from: '/public/demande-d-information' });
  const secret = useLinkSecret();
  // The private link of a request, as the mails write it.
  if (secret) return <Navigate to="/demande-d-information/suivi" hash={secret} replace />;
  return (
    <div className="information-request">
      {commune ? <ForCommune key={commune} code={wholeCommune(commune)} /> : <CommuneStep />}
    </div>
  );
}

function ForCommune({ code }: { code: string }) {
  const { title, commune: words } = useWords();
  const query = useQuery(reading(findPlaces, { query: { commune: code } }));
  const name = useCommuneNames([code])(code);
  const commune = { code, name };
  return (
    <Loaded query={query} what={words.places} absent={words.absent}>
      {({ places }) =>
        places.length > 0 ? (
          <Request commune={commune} places={places} />
        ) : (
          <div className="stack">
            <PageTitle>{title}</PageTitle>
            <NoPlace commune={commune} />
          </div>
        )
      }
    </Loaded>
  );
}

type Commune = { code: string; name: string };

/** The form, then its reading, then the acknowledgement; going back to the form finds it as it was. */
function Request({ commune, places }: { commune: Commune; places: readonly InformationPlaceView[] }) {
  const [checked, setChecked] = useState<TypedRequest>();
  const [found, setFound] = useState<readonly FieldError[]>([]);
  const [sent, setSent] = useState<SentInformation>();
  const stage = sent ? 'sent' : checked ? 'check' : 'form';
  // Each stage is read from its top; the first is where one arrives, or comes back to.
  const shown = useRef(stage);
  useEffect(() => {
    if (shown.current !== stage) scrollTo(0, 0);
    shown.current = stage;
  }, [stage]);
  const place = places.find(({ habilitationId }) => habilitationId === checked?.habilitationId);
  if (sent) return <InformationSent sent={sent} />;
  if (checked && place) {
    return (
      <CheckAndSend
        place={place}
        communeCode={commune.code}
        typed={checked}
        onChange={(problem) => {
          setFound(problem?.errors ?? []);
          setChecked(undefined);
        }}
        onSent={(receipt) => {
          writeDraft({ inTab: true }, draft, undefined);
          setSent(receipt);
        }}
      />
    );
  }
  return <Form commune={commune} places={places} found={found} onChecked={setChecked} />;
}

function Form({
  commune,
  places,
  found,
  onChecked,
}: {
  commune: Commune;
  places: readonly InformationPlaceView[];
  found: readonly FieldError[];
  onChecked: (typed: TypedRequest) => void;
}) {
  const { title, form: words } = useWords();
  const { lieu } = useSearch({ from: '/public/demande-d-information' });
  const ids: string[] = places.map(({ habilitationId }) => habilitationId);
  const proposed = ids.length === 1 ? ids[0] : ids.find((id) => id === lieu);
  const form = useInformationForm({
    draft,
    initial: { habilitationId: proposed ?? '', modes: [], family: emptyFamily(commune.code) },
    found,
    onChecked: (typed) => {
      onChecked(typed);
      return false;
    },
  });
  // What was kept may name the place of another commune.
  const named = form.form.watch('habilitationId');
  const known = ids.includes(named);
  const setPlace = form.form.setValue;
  useEffect(() => {
    if (!known) setPlace('habilitationId', proposed ?? '');
  }, [known, proposed, setPlace]);
  return (
    <form className="stack" {...form.props}>
      <FormErrorSummary {...form.summary} />
      <PageTitle below={words.below}>{title}</PageTitle>
      <p>
        {words.lookedFor(<strong>{commune.name}</strong>)}{' '}
        <Link to="/demande-d-information" search={{}}>
          {words.changeCommune}
        </Link>
      </p>
      {form.restored && found.length === 0 && (
        <Notice title={words.restored.title}>
          <p>{words.restored.kept}</p>
          <Button look="quiet" onClick={form.forget}>
            {words.restored.forget}
          </Button>
        </Notice>
      )}
      <Receivers places={places} form={form} />
      <FamilyFields form={form} />
      <Button type="submit" look="strong">
        {words.next}
      </Button>
      <p className="soft small">{words.nothingLeaves}</p>
    </form>
  );
}
