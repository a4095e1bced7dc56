import { expect, test } from 'vitest'
import { extractCustomerDetails } from './customer-details.ts'

const DEMO_WORDS = ['Haircut', 'Colour', "Couple's massage", 'Yoga class', 'Maya', 'Studio hire', 'beard']
const read = (locale: string, text: string, expected = false, known = {}) =>
  extractCustomerDetails(text, known, { name: expected, notNames: DEMO_WORDS, locale })

test.each([
  ['fr', 'Je m’appelle Éloïse Lefèvre', { name: 'Éloïse Lefèvre' }],
  ['fr', "je m'appelle ada byron, ada@example.com", { name: 'Ada Byron', email: 'ada@example.com' }],
  ['fr', 'Mon nom est Jean de La Fontaine et mon mail est jean@example.com', { name: 'Jean de La Fontaine', email: 'jean@example.com' }],
  ['fr', 'Je suis Ada Byron, ada@example.com', { name: 'Ada Byron', email: 'ada@example.com' }],
  ['fr', 'Réservez au nom de Grace Hopper', { name: 'Grace Hopper' }],
  ['fr', "C'est au nom d'Ada Byron", { name: 'Ada Byron' }],
  ['fr', 'Nom : Ada Byron\nE-mail : ada@example.com', { name: 'Ada Byron', email: 'ada@example.com' }],
  ['fr', 'Moi c’est Zoé', { name: 'Zoé' }],
  ['fr', 'Parfait, le deuxième. Ada Byron, ada@example.com', { name: 'Ada Byron', email: 'ada@example.com' }],
  ['fr', 'mon adresse e-mail est ada@example.com, merci', { email: 'ada@example.com' }],
  ['fr', 'c’est ada@new.com, pas ada@old.com', { email: 'ada@new.com' }],
  ['es', 'Me llamo Begoña Núñez', { name: 'Begoña Núñez' }],
  ['es', 'me llamo ada byron, ada@example.com', { name: 'Ada Byron', email: 'ada@example.com' }],
  ['es', 'Mi nombre es María del Carmen y mi correo es maria@example.com', { name: 'María del Carmen', email: 'maria@example.com' }],
  ['es', 'Soy Juan García, juan@example.com', { name: 'Juan García', email: 'juan@example.com' }],
  ['es', 'A nombre de Grace Hopper por favor', { name: 'Grace Hopper' }],
  ['es', 'Nombre: Ada Byron\nCorreo: ada@example.com', { name: 'Ada Byron', email: 'ada@example.com' }],
  ['es', 'Le habla José Luis Ortega', { name: 'José Luis Ortega' }],
  ['es', 'Perfecto, la segunda. Ada Byron, ada@example.com', { name: 'Ada Byron', email: 'ada@example.com' }],
  ['es', 'mi correo electrónico es ada@example.com, gracias', { email: 'ada@example.com' }],
  ['es', 'es ada@new.com, no ada@old.com', { email: 'ada@new.com' }],
  ['pt', 'O meu nome é João Conceição', { name: 'João Conceição' }],
  ['pt', 'Chamo-me Inês Gonçalves', { name: 'Inês Gonçalves' }],
  ['pt', 'me chamo ada byron, ada@example.com', { name: 'Ada Byron', email: 'ada@example.com' }],
  ['pt', 'Sou o João da Silva, joao@example.com', { name: 'João da Silva', email: 'joao@example.com' }],
  ['pt', 'Meu nome é Ana dos Santos e meu e-mail é ana@example.com', { name: 'Ana dos Santos', email: 'ana@example.com' }],
  ['pt', 'Em nome de Grace Hopper, por favor', { name: 'Grace Hopper' }],
  ['pt', 'Nome: Ada Byron\nE-mail: ada@example.com', { name: 'Ada Byron', email: 'ada@example.com' }],
  ['pt', 'Aqui é a Luísa', { name: 'Luísa' }],
  ['pt', 'Perfeito, o segundo. Ada Byron, ada@example.com', { name: 'Ada Byron', email: 'ada@example.com' }],
  ['pt', 'o meu e-mail é ada@example.com, obrigada', { email: 'ada@example.com' }],
  ['pt', 'é ada@new.com, não ada@old.com', { email: 'ada@new.com' }],
  ['it', 'Mi chiamo Niccolò De Luca', { name: 'Niccolò De Luca' }],
  ['it', 'mi chiamo ada byron, ada@example.com', { name: 'Ada Byron', email: 'ada@example.com' }],
  ['it', 'Il mio nome è Leonardo da Vinci e la mia mail è leo@example.com', { name: 'Leonardo da Vinci', email: 'leo@example.com' }],
  ['it', 'Sono Marco Rossi, marco@example.com', { name: 'Marco Rossi', email: 'marco@example.com' }],
  ['it', 'A nome di Grace Hopper, grazie', { name: 'Grace Hopper' }],
  ['it', 'Nome: Ada Byron\nE-mail: ada@example.com', { name: 'Ada Byron', email: 'ada@example.com' }],
  ['it', "Sono Chiara D'Angelo", { name: "Chiara D'Angelo" }],
  ['it', 'Perfetto, il secondo. Ada Byron, ada@example.com', { name: 'Ada Byron', email: 'ada@example.com' }],
  ['it', 'la mia e-mail è ada@example.com, grazie', { email: 'ada@example.com' }],
  ['it', 'è ada@new.com, non ada@old.com', { email: 'ada@new.com' }],
])('%s: "%s" tells %j', (locale, text, expected) => {
  expect(read(locale, text)).toEqual(expected)
})

test.each([
  ['fr', 'Éloïse', 'Éloïse'],
  ['fr', 'bien sûr, Ada Byron', 'Ada Byron'],
  ['fr', "c'est Ada", 'Ada'],
  ['fr', 'ada byron', 'Ada Byron'],
  ['es', 'José Luis', 'José Luis'],
  ['es', 'claro, Ada Byron', 'Ada Byron'],
  ['es', 'soy ada', 'Ada'],
  ['pt', 'João', 'João'],
  ['pt', 'claro, Ada Byron', 'Ada Byron'],
  ['pt', 'sou a ada', 'Ada'],
  ['it', 'Niccolò', 'Niccolò'],
  ['it', 'certo, Ada Byron', 'Ada Byron'],
  ['it', 'sono ada', 'Ada'],
  ['it', "D'Angelo", "D'Angelo"],
])('%s: asked for a name, "%s" is %s', (locale, text, name) => {
  expect(read(locale, text, true).name).toBe(name)
})

const NAMELESS = {
  fr: "je suis disponible vendredi|je suis en retard|je suis pressée|je suis intéressé par un massage|c'est parfait|c'est pour deux personnes|c'est mon anniversaire|bonjour|le premier|le dernier|le quatrième s'il vous plaît|oui|non merci|d'accord|mardi|samedi matin|pas vendredi|un peu plus tard|l'autre|avec Maya|une coupe|à 16h|demain après-midi|celui de 11h|n'importe quand|oui mais à 16h|je voudrais annuler|au plus vite",
  es: 'soy nueva aquí|soy alérgica|estoy libre el viernes|es para dos personas|es perfecto|es mi cumpleaños|hola|buenas tardes|la primera|la última|la cuarta por favor|sí|no gracias|vale|martes|el sábado por la mañana|el viernes no|más tarde|la otra|con Maya|un corte|a las 4|mañana por la tarde|la de las 11|cuando sea|sí pero a las 4|quiero cancelar|lo antes posible',
  pt: 'sou nova aqui|sou alérgica|estou livre na sexta|é para duas pessoas|é perfeito|é o meu aniversário|olá|boa tarde|o primeiro|o último|o quarto por favor|sim|não obrigado|ok|terça|sábado de manhã|sexta não|mais tarde|o outro|com a Maya|um corte|às 16h|amanhã à tarde|o das 11h|quando quiser|sim mas às 16h|quero cancelar|o mais cedo possível',
  it: "sono libera venerdì|sono in ritardo|sono interessata a un massaggio|sono nuova|è perfetto|è per due persone|è il mio compleanno|ciao|buonasera|il primo|l'ultimo|il quarto per favore|sì|no grazie|va bene|martedì|sabato mattina|non venerdì|più tardi|l'altro|con Maya|un taglio|alle 16|domani pomeriggio|quello delle 11|quando volete|sì ma alle 16|vorrei disdire|il prima possibile",
}

test.each(Object.entries(NAMELESS).flatMap(([locale, text]) => text.split('|').map((one) => [locale, one] as const)))(
  '%s: "%s" holds no name, whether or not one was asked for',
  (locale, text) => {
    expect(read(locale, text).name).toBeUndefined()
    expect(read(locale, text, true).name).toBeUndefined()
  },
)
