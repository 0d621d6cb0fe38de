/**
 * The annex of a real convention « Structures » as input: six establishments (one leisure centre, three crèches of
 * which one micro-crèche, a relais and a parents' place) and three persons, in its communes; everybody is invented.
 * The list is as dirty as such lists are: capitals, `0000000000`, a postcode and a commune that changed places.
 */
export const annexList = [
  'id;type;nom;gestionnaire;numero_voie;voie;code_postal;commune;code_insee;telephone;email;site;latitude;longitude;capacite',
  '0101;ALSH;Accueil de loisirs Sainte-Euphémie;;70;rue Sainte Euphémie;26400;CREST;26108;04 75 00 11 01;;;;;60',
  '0102;EAJE;MULTI-ACCUEIL LES TCHOUPINETS;;12;rue de Charançon;26400;AOUSTE SUR SYE;26011;04 75 00 11 02;;;;;24',
  '0103;EAJE;Multi-accueil Le Petit Bosquet;;;rue Nancy Bertrand;CREST;26400;;0000000000;;;;;32',
  '0104;EAJE;Micro-crèche intercommunale Les Marrassous;;;;26400;PIEGROS LA CLASTRE;26234;;;;;;10',
  '0105;RPE;Relais Petite Enfance La Passerelle des Pillous;;;rue Nancy Bertrand;26400;CREST;26108;;;;;;',
  '0106;LAEP;Lieu d’Accueil Enfants Parents Tiss’Âges;;70;rue Sainte Euphémie;26400;CREST;26108;;;;;;',
  '0199;CIRQUE;Le chapiteau;;;;26400;CREST;26108;;;;;;',
].join('\r\n');

export const provider = {
  name: 'Communauté de communes du Val des Senteurs',
  street: '15 chemin des Senteurs',
  postcode: '26400',
  city: 'Aouste-sur-Sye',
  email: 'accueil@valdessenteurs.example',
  representative: { firstName: 'Étienne', lastName: 'Marsanne', role: 'Président' },
};

export const persons = [
  {
    firstName: 'Mathilde',
    lastName: 'Coursange',
    email: 'mathilde.coursange@valdessenteurs.example',
    function: 'Cheffe de service enfance et jeunesse',
  },
  {
    firstName: 'Solal',
    lastName: 'Hautefort',
    email: 'rpe@valdessenteurs.example',
    function: 'Animateur du relais petite enfance',
  },
  {
    firstName: 'Ambrine',
    lastName: 'Tessier',
    email: 'ambrine.tessier@valdessenteurs.example',
    function: 'Assistante de direction du pôle petite enfance',
  },
];

/** What is searched for in the Caf's list, in the order of the annex. */
export const establishments = [
  'Sainte-Euphémie',
  'Les Tchoupinets',
  'Petit Bosquet',
  'Marrassous',
  'Passerelle des Pillous',
  'Tiss’Âges',
];
