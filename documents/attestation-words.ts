/**
 * What a person signs on the site for the requests that were erased after six months (LIN-08, S1 art. 2), or at the end
 * of the convention (AVN-06), version by version. The page shows these words before the box to tick, and the PDF prints those that were signed.
 */
export const attestationWords: Readonly<Record<string, readonly string[]>> = {
  '2026-1': [
    'Je suis habilitée ou habilité à signer cette attestation pour le lieu d’information.',
    'Les données à caractère personnel des demandes énumérées sont détruites dans nos logiciels, nos messageries, nos sauvegardes et nos papiers.',
    'Elles le sont aussi chez nos prestataires et chez toute personne à qui elles ont été confiées.',
    'Personne n’en garde de copie, sous quelque forme que ce soit.',
  ],
  'fin-2026-1': [
    'J’étais habilitée ou habilité par la convention à recevoir les demandes pour le lieu d’information.',
    'Tout ce que nous avons reçu au titre de la convention est détruit\u00a0: dans nos logiciels, nos messageries, nos sauvegardes et nos papiers.',
    'Nos prestataires, et toute personne à qui des données ont été confiées, les ont détruites aussi.',
    'Personne n’en garde de copie, sous quelque forme que ce soit.',
  ],
};
