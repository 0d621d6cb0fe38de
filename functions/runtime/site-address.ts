import { environment } from './environment.ts';

/** A page of the site, whole: `/connexion` → `https://…/connexion`. */
export const siteAddress = (path: `/${string}`): string => new URL(path, environment('SITE_URL')).href;
