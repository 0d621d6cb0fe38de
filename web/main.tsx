import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '@fontsource-variable/atkinson-hyperlegible-next/wght.css';
import './design/tokens.css';
import './design/base.css';
import './design/print.css';
import './first-sight.css';
import { queryClient } from './api/query.ts';
import { router } from './router.tsx';

const place = document.getElementById('page');
if (!place) throw new Error('index.html has no #page');

/** Puts the pages in the place of what the page shows of itself before its scripts, once there is one to show. */
function begin(page: HTMLElement): void {
  createRoot(page).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>,
  );
}

// The scripts of the page come while one asks who is here, and not after the answer.
const [routesOfThePage] = router.getMatchedRoutes(router.latestLocation.pathname);
for (const route of routesOfThePage) router.loadRouteChunk(route)?.catch(() => {});
// What fails to load is told by the router's own page.
router.load().then(
  () => begin(place),
  () => begin(place),
);
