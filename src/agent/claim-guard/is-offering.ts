/**
 * Whether a clause with a time in it says why the time is told: it is free, asked about, one of several, kept for a while. A bare time of a
 * list says nothing more. Anything else ("Tuesday at half past three has your name on it") takes the time for the customer's.
 */
export function isOffering(folded: string, language: string, wordsBeside: number): boolean {
  return OFFERING[language]?.test(folded) === true || CONDITIONAL.test(folded) || (wordsBeside <= 4 && !YOURS.test(folded))
}

const YOURS =
  /\b(?:your?|yours|ihre?[nmrs]?|ihnen|deine?[nmr]?|dir|dich|vos|votre|vous|tu|tus|tuy[oa]|suy[oa]|contigo|seu|sua|teu|tua|lhe|suo|sua|tuo|uw|jou|jouw|je)\b|お客様|様/u

const CONDITIONAL = /\b\w+(?:rais|rions|ria|riamos|rei|remmo|rebbe)\b/u

// Of one language each: the Portuguese article "o" is Spanish for "or".
const OFFERING: Readonly<Record<string, RegExp>> = {
  en: /\b(?:free|available|openings?|found|find|have|has time|offer|options?|could|can|earliest|latest|closest|nearest|soonest|next|first|possible|or|either|both|works?|work|fits?|times|slots|choose|choice|pick|prefer|mean|between|asked|wanted|need|would|hold|holding|held|until|still|please|before|runs|proposal|summary|recap|details|total|proposal|pending|confirm)\b/u,
  de: /\b(?:frei\w*|verfugbar|gefunden|finde|habe|hatten?|hat|haben|biete|fruheste[rn]?|nachste[rn]?|moglich\w*|oder|beide[sn]?|geht|ginge|gehen|passt|passen|zeiten|wahl|meinen|halte|ware|waren|wurden?|bitte|gibt|ubersicht|zusammenfassung|noch|nahesten|dran)\b/u,
  fr: /\b(?:libres?|disponibles?|trouve|j'ai|propose|proche|tot|possible|ou|horaires|creneaux|conv\w+|garde|serait|recapitul\w*|reste|il y a|prochain\w*|premier)\b/u,
  es: /\b(?:tiempo|encontr\w+|tengo|tiene|hay|ofrezco|temprano|pronto|cercan\w+|posible|o|horas|guard\w+|seria|resum\w+|queda\w*|primer\w*)\b/u,
  pt: /\b(?:livres?|disponive\w+|tenho|tem|ha|ofereco|cedo|proxim\w+|possivel|horarios|da|daria|primeir\w*)\b/u,
  it: /\b(?:liber\w+|disponibil\w+|trovat\w+|ho|c'e|ci sono|offro|presto|vicin\w+|possibil\w+|orari|bene|tengo|sarebbe|riepilog\w*|ricapitol\w*|prim[oai])\b/u,
  nl: /\b(?:vrije?|beschikbaar|gevonden|heb|heeft|bied|vroegst\w*|eerst\w*|dichtst\w*|mogelijk\w*|of|tijden|kan|past|houd|zou|samenvat\w*|nog)\b/u,
  ja: /空|ござい|あり|ご案内|一番|または|または|取り置|可能|でしたら|いかが|どちら|まで|内容|担当|近い/u,
}
