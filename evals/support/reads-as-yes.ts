/**
 * The grader's own reading of a yes in every language of the product, told by nobody of the product: wider than the server's, so that
 * every booking by words falls inside it. A scenario's `agrees` says otherwise where this cannot tell.
 */
export function readsAsYes(said: string, locale: string): boolean {
  const text = said
    .trim()
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’‘]/gu, "'")
  const own = BY_LANGUAGE[locale.slice(0, 2)]
  const isShort = text.split(/\s+/u).length <= 6 && text.length <= 45
  return isShort && [own, en].some((reading) => reading !== undefined && reading.yes.test(text) && !reading.doubt.test(text))
}

interface YesReading {
  readonly yes: RegExp
  /** A condition, a change, a question or a no in the same breath. */
  readonly doubt: RegExp
}

const en = reading(
  'oh|ok|okay|great|perfect|lovely|good|fine|right|alright|all right|well|thanks|thank you|sure|hmm|um|so',
  "yes|yep|yeah|yup|sure|ok|okay|aye|go ahead|go for it|confirm(?:ed)?|book (?:it|that)|do (?:it|that)|please do|move it|cancel it|that'?s right|correct|perfect|sounds good|of course|absolutely|definitely",
  "but|not?|\\w+n't|instead|actually|wait|if|except|never mind|forget|unless|hold on|whatever|cancel(?! it)|without|later|think|first|for (?:two|three|four)|with \\p{L}+",
)

const BY_LANGUAGE: Readonly<Record<string, YesReading>> = {
  en,
  de: reading(
    'oh|ok|okay|super|gut|prima|danke|toll|also|na|bitte',
    'ja|jawohl|jo|gerne?|klar|sicher|ok|okay|passt|einverstanden|in ordnung|genau|perfekt|bitte (?:buchen|stornieren|absagen|verschieben|umbuchen)|buchen|stornieren|absagen|verschieben|natürlich|selbstverständlich|auf jeden fall|bestätig\\p{L}*|mach(?:en)? sie (?:das|es)',
    'aber|nicht|nein|doch nicht|kein\\p{L}*|lieber|statt|wenn|falls|ohne|außer|moment|nee|vergiss|später|sofern|mal|kurz|was|mit|dass|erst|geschehen|wer|ja ja|als ob|(?:zwei|drei|vier)',
  ),
  fr: reading(
    'oh|ah|ok|super|bon|merci|alors|eh bien|parfait',
    "oui|ouais|ok|d'accord|volontiers|avec plaisir|bien sûr|bien sur|parfait|entendu|c'est (?:bon|parfait|ça|ca)|ça marche|ca marche|réservez|reservez|annulez|annuler|déplacez|deplacez|allez-y|je confirme|confirm\\p{L}*|tout à fait|très bien",
    "mais|non|pas|plutôt|plutot|sauf|si|sans|au lieu|attendez|laissez|laisse|condition|on verra|seconde|combien|avec|savoir|compris|d'abord|quoi|presque|rappelle|dépend|(?:deux|trois|quatre)",
  ),
  es: reading(
    'ah|oh|vale|bien|bueno|gracias|perfecto|pues|claro',
    'sí|si|vale|claro|de acuerdo|por supuesto|perfecto|adelante|ok|okay|confirm\\p{L}*|resérv\\p{L}*|reserv\\p{L}*|cancel\\p{L}*|cámbi\\p{L}*|correcto|está bien|esta bien|muy bien|hágalo|con gusto|encantad[oa]',
    'pero|no|mejor|salvo|excepto|sin|en vez|en lugar|espere|déjelo|dejelo|déjalo|dejalo|nada|puede ser|un|una|siempre que|menos|veremos|mañana|con|cu[aá]nto|aviso|otro|como|hay|gratis|(?:dos|tres|cuatro)',
  ),
  pt: reading(
    'ah|oh|ok|bom|bem|obrigad[oa]|ótimo|otimo|perfeito|então',
    'sim|claro|ok|okay|isso|certo|com certeza|de acordo|perfeito|pode (?:ser|reservar|marcar|cancelar|mudar)|reserve|marque|cancele|mude|confirm\\p{L}*|está bem|esta bem|combinado|avance|por favor',
    'mas|não|nao|melhor|salvo|exceto|sem|em vez|espere|deixe|nada|se|desde que|momento|quanto|com o|com a|primeiro|o quê|outro|amanhã|ligo|engana|(?:dois|duas|três)',
  ),
  it: reading(
    'ah|oh|ok|bene|grazie|perfetto|allora|ottimo',
    "sì|si|certo|ok|okay|va bene|d'accordo|volentieri|perfetto|prenoti|prenota|annulli|annulla|sposti|sposta|conferm\\p{L}*|esatto|certamente|procedi|proceda|benissimo",
    'ma|però|pero|non|no|meglio|tranne|salvo|senza|invece|aspetti|lasci|se|niente|purché|purche|patto|vediamo|attimo|quanto|con|penso|cosa|caro|altro|domani|si può|(?:due|tre|quattro)',
  ),
  nl: reading(
    'o|oh|ok|oké|oke|goed|prima|bedankt|nou|mooi',
    'ja|jawel|graag|ok|oké|oke|prima|akkoord|goed|is goed|zeker|natuurlijk|klopt|doe maar|boek\\p{L}*|annuleer\\p{L}*|annuleren|verzet\\p{L}*|bevestig\\p{L}*|perfect|in orde',
    'maar (?!graag|hoor)|niet|nee|geen|liever|toch|behalve|zonder|als|wacht|laat|mits|tenzij|voorwaarde|ja ja|dat zal|paus|doei|momentje|wat|met|eerst|duur|idee|anders|gedaan|daag|lekker|(?:twee|drie|vier)',
  ),
  ja: {
    yes: /はい|ええ|うん|お願い|おねがい|了解|承知|もちろん|大丈夫|問題(?:あり|ない)|ok|かまいません|構いません|予約(?:を)?(?:して|お願い)|キャンセル(?:を)?(?:して|お願い)|変更(?:を)?(?:して|お願い)|いいです|そうです|ぜひ/u,
    doubt:
      /[?？]|でも|ただし|しかし|けど|いいえ|ません(?!か)(?<!問題ありません|構いません|かまいません)|ないで|やめ|違|別の|代わり|もし|なら|たら|れば|はいはい|待|まだ|たぶん|多分|思|言|「|<|担当|やっぱり|やはり|ではなく|たい|曜|[午最番目時]|さん|\d|@/u,
  },
}

function reading(leadIns: string, yes: string, doubt: string): YesReading {
  const end = '(?![\\p{L}\\p{N}])'
  return {
    yes: new RegExp(`^(?:(?:${leadIns})[,.! ]+)*(?:${yes})${end}`, 'u'),
    doubt: new RegExp(`[?？]|\\d|@|(?<![\\p{L}\\p{N}])(?:${doubt})${end}`, 'u'),
  }
}
