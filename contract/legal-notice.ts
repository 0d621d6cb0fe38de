/** Where the site tells who answers for it, as its pages read it. */
export const legalNoticeAddress = '/mentions-legales.json';

/** Somebody whom the law wants named, and reached without the site. */
interface Reached {
  name: string;
  address: string;
  telephone: string;
}

/** Who answers for the site and for personal data: what the built pages do not know, for each stage has its own. */
export interface LegalNotice {
  /** Law 2004-575, article 1-1: whoever makes the site, and the person who answers for what it publishes. */
  publisher: Reached & { director: string };
  /** Law 2004-575, article 1-1: whoever keeps it on its machines. */
  host: Reached;
  /** RGPD art. 13: the e-mail address of the data protection officer. */
  personalData: { officer: string };
}
