import type { ClaimWords } from './claim-words.ts'

const DAY = "(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|demain|apres-demain|tout a l'heure|tres vite|bientot|ce soir"

export const fr: ClaimWords = {
  language: 'fr',
  claims: [
    {
      act: 'taken',
      words:
        /\bcomplete?s?\b(?=$|[ ,.!])(?<!\b(?:est|reservation) completee?)|\b(?:deja|est|sont|etait) (?:pris|prise|occupee?|prises)\b|\bindisponibles?\b|\bplus (?:libre|disponible|de place)/u,
    },
    { act: 'booked', words: /\b(?:note|notee)s?\b/u, timed: true },
    {
      act: 'booked',
      words:
        /\breference ?(?:est|:|de reservation est)|\b(?:votre|sous la) reference [a-z0-9]{4}-|\bnumero de (?:reservation|confirmation) ?(?:est|:)/u,
      even: 'future',
      weak: true,
    },
    { act: 'taken', words: /\bquelqu'un d'autre\b|\bautre client\w*\b.*\b(?:reserve|pris|garde)/u },
    {
      act: 'booked',
      words:
        /\breserve(?:e|s|es)?\b(?<!\b(?:je|que je|qu'on|on|il|elle) reserve)(?!.*\b(?:jusqu|minutes|provisoire))|\bconfirme(?:e|s|es)\b|\b(?:est|sont|etes|ete|ai|avons|a|bien|tout|c'est|deja) (?:bien |deja |ete |desormais |maintenant |tout )*(?:confirme|reserve|inscrite?|enregistree?|planifiee?|programmee?|fixee?|garantie?|assuree?|cale|calee|boucle|bouclee|retenue?|valide|validee|acquise?|prevue?)s?\b/u,
    },
    {
      act: 'booked',
      words:
        /\b(?:ai|avons) (?:\w+ )?(?:pris|bloque|cale|pose|inscrit|enregistre|note|obtenu|programme|planifie|effectue|valide|finalise|organise|decroche)\b|\bdans (?:l'|notre |mon |votre |le )?(?:agenda|calendrier|planning)\b|\b(?:est|sont) a vous\b|\bvous (?:attend(?:ons)?|etes attendu)/u,
    },
    {
      act: 'booked',
      words: new RegExp(
        `^(?:et |alors |donc )?a (?:${DAY})\\b|\\ba (?:${DAY})\\b.*!|\\b(?:on se voit|nous nous voyons|rendez-vous pris|hate de vous (?:voir|accueillir)|ravis? de vous accueillir|au plaisir de vous (?:voir|accueillir))\\b`,
        'u',
      ),
      even: 'future',
    },
    {
      act: 'booked',
      words:
        /\b(?:votre|ton|le) (?:rendez-vous|creneau|rdv)\b.{0,40}\b(?:est|aura lieu|commence|se tient)\b|\b(?:votre|ta|la) (?:reservation|place|seance|coupe)\b.{0,40}\b(?:est|aura lieu|commence)\b|\bvous avez (?:un |votre )?(?:rendez-vous|rdv|reservation)/u,
      weak: true,
      even: 'future',
    },
    {
      act: 'booked',
      words:
        /\breservation (?:\w+ ){0,4}(?:effectuee|faite|terminee|reussie|enregistree|validee|finalisee)\b|\bje (?:vous )?confirme\b|\bpuis (?:vous )?confirmer\b|\bj'ai le plaisir de (?:vous )?confirmer\b|\bje suis en train de reserver\b/u,
      even: 'possible',
    },
    {
      act: 'held',
      words:
        /\bje (?:ne )?(?:garde|tiens)\b|\b(?:je|nous) (?:vous |te )?(?:gardons|garde|tenons|tiens|retiens|retenons|bloque|bloquons|mets de cote)\b|\b(?:garde|gardee|bloque|bloquee|retenu|mis de cote|mise de cote)\b.*\b(?:jusqu|pour vous|minutes)|\breservee?s?\b(?=.*\b(?:jusqu|minutes|provisoire))|\ben attente pour vous\b/u,
    },
    { act: 'moved', words: /\b(?:deplacee?|reportee?|decalee?|avancee?|modifiee?|reprogrammee?|replanifiee?)s?\b|\bchangee?\b/u },
    {
      act: 'cancelled',
      words: /\b(?:annulee?|supprimee?|resiliee?|decommandee?)s?\b|\bannulation (?:est |a ete )?(?:confirmee|effectuee|faite|enregistree)/u,
    },
    {
      act: 'paid',
      words:
        /\brembourse(?:e|s|es)?\b(?<!je rembourse)|\bremboursement (?:est|a ete|en cours|effectue|arrive)|\b(?:livres|euros|argent|montant)\b.{0,25}\b(?:en route|en chemin|rendue?s?|vous (?:est|sont) revenue?s?)\b|\bdebitee?s?\b|\bfacturee?s?\b|\bpaiement\b.{0,25}\b(?:recu|accepte|effectue|valide|confirme)|\b(?:est|avez|deja|ete) (?:\w+ )?payee?\b|\bregle(?:e)?\b(?=.*\b(?:paiement|montant|facture)\b)/u,
      even: 'future',
    },
    {
      act: 'free',
      words:
        /\b(?:est|sont|reste|restent|serait|etait|encore|aussi) (?:\w+ ){0,2}(?:libre|disponible|possible|ouvert)s?\b|\b(?:j'ai|nous avons|il y a|il reste|on a|je peux|nous pouvons|je vous propose|je propose)\b|\b(?:place|creneau|disponibilite)\b|\bpeux vous proposer\b|\bconvient\b/u,
      timed: true,
      even: 'possible',
    },
    {
      act: 'free',
      words:
        /\b(?:creneaux?|horaires?|heures?|places?|disponibilites?) (?:libres?|disponibles?|suivants?|possibles?)\b|\b(?:ces|d'autres|voici (?:les|des)|prochains?|autres) (?:\w+ )?(?:creneaux|horaires|disponibilites)\b/u,
    },
    {
      act: 'free',
      words: /\b(?:rien|aucun|aucune|plus rien|pas) (?:n'est |de |d')?(?:libre|disponible|creneau|place|disponibilite|horaire)\w*\b/u,
    },
    {
      act: 'mailed',
      words:
        /\b(?:e-?mail|mail|courriel|confirmation|message|invitation|sms|lien|fichier)\b.{0,50}\b(?:envoye|envoyee|parti|partie|en route|arrive|transmis|transmise|suit|expedie)|\benvoye\b.{0,50}\b(?:e-?mail|mail|courriel|confirmation|message|sms|invitation)|\b(?:recevrez|allez recevoir|recevez)\b/u,
      even: 'future',
    },
    {
      act: 'person',
      words:
        /\b(?:collegue|equipe|quelqu'un|personne|conseiller|responsable|humain|membre)\b.{0,50}\b(?:demande|prevenu|informe|averti|transmis|va vous (?:repondre|rappeler|contacter)|vous (?:repondra|rappellera|contactera|recontactera))|\b(?:demande|prevenu|informe|averti|transmis)e?\b.{0,30}\b(?:collegue|equipe|quelqu'un|responsable|membre)/u,
      even: 'future',
    },
    { act: 'waitlisted', words: /\bliste d'attente\b(?=.*)(?<=\b(?:inscrite?|ajoutee?|mise?|place|etes)\b.{0,40})/u },
    {
      act: 'done',
      words:
        /\b(?:c'est|voila|chose|tout est|bien|deja|est|ca y est)[, ]*(?:fait|faite|regle|reglee|termine|en ordre|bon|pret|arrange|arrangee|boucle|ok|parti)\b|^fait\b|\bvoila qui est fait\b|\bca y est\b|\bc'est dans la poche\b/u,
    },
  ],
  common:
    /\b(?:mardi|jeudi|vendredi|mercredi|lundi|rendez-vous|reservation|merci|bien|aussi|cette|sommes|tout|vos|mais|dans|ou|le|la|les|de|du|des|est|vous|votre|je|nous|et|a|pour|un|une|ce|c'est|au|en|pas|ne|il|que|qui|sur|avec|j'ai|ai|ete|voulez|quel)\b/gu,
  idioms:
    /\b(?:(?:sans|aucun) frais|pas de (?:probleme|souci|soucis|panique|quoi)|aucun (?:probleme|souci)|sans (?:probleme|souci|faute|aucun probleme)|ne vous inquietez pas|n'hesitez pas|rien (?:d'autre |de plus )?a faire|de rien|pas seulement|si vous avez (?:besoin|des questions)[^,]*)\b/gu,
  breaks:
    /(?<!\b(?:des|avant|apres|tant|pour|afin|condition|fois|ainsi) )\b(?:et|mais|que|car|parce que|puisque|donc|maintenant que|alors que|qui)\b|\bqu'/u,
  negation: /\b(?:ecoulee?|expiree?|ne|pas|plus|rien|aucun|aucune|jamais|personne|ni|sans|non)\b|\bn'/u,
  possible:
    /\b(?:peux|peut|pouvons|pouvez|pourrais|pourrait|pourrions|puis|veux|voulez|voudriez|souhaitez|dois|doit|devez|devrait|faut|aimerais|voudrais|laissez|serait|pour (?:reserver|confirmer|annuler)|a (?:reserver|confirmer)|sera)\b/u,
  future: /\b(?:vais|allons|va|sera|seront|serez|ferai|recevrez|reserverai|confirmerai)\b/u,
  condition:
    /\b(?:des que|si|quand|lorsque|une fois|avant|apres(?!-)|aussitot|tant que|jusqu'a ce que|a condition|pour que|afin|dites|confirmez|appuyez|cliquez)\b|\bs'il\b/u,
  customersAct:
    /\b(?:confirm\w*|oui|accept\w*|accord|dites|dit|nom|e-?mail|mail|donn\w*|repond\w*|cliqu\w*|appuy\w*|choisi\w*|valid\w*|reserve\w*|ok|souhait\w*|voul\w*)\b/u,
  question:
    /^(?:et |ou |donc |alors )?(?:voulez|souhaitez|est-ce|puis-je|dois-je|quel|quelle|quels|quelles|quand|ou|comment|que|qui|pourquoi|combien|desirez|preferez|avez-vous|est-il|pouvez|voudriez|faut-il|aimeriez)\b/u,
  seeking:
    /\b(?:sais (?:\w+ )?pas|ignore|pas sure?|regarde\w*|verifie\w*|cherche\w*|consulte\w*|comprends|compris|souhaitez|demandee?s?|passe|exemple|au plus tot|au plus tard|ouvr\w*|ferm\w*|libere)\b/u,
  deadline: /\b(?:annuler|deplacer|modifier|reporter|changer)\b/u,
}
