import type { Prisma } from '../../src/db/generated/client.ts'

/** Answers to what people ask; `keywords` are the words by which a question is recognised. */
export const questions: readonly Omit<Prisma.QuestionCreateManyInput, 'tenantId' | 'id'>[] = [
  {
    topic: 'opening hours',
    question: 'When are you open?',
    answer:
      'The house is open Monday to Friday from 8:00 to 21:00 and Saturday from 9:00 to 18:00. We are closed on Sundays, on 25 and 26 December and on New Year’s Day. Each stylist and therapist keeps their own hours within that.',
    keywords: [
      'opening hours',
      'opening times',
      'open',
      'close',
      'closed',
      'hours',
      'sunday',
      'sundays',
      'christmas',
      'new year',
      'bank holiday',
    ],
  },
  {
    topic: 'where we are',
    question: 'Where are you and how do I find you?',
    answer:
      'We are at 12 Ropewalk Yard, Quay Street, London SE99 1HP: through the green gate next to the boat builder, first door on the left. The nearest bus stop, Quay Street, is two minutes away.',
    keywords: ['address', 'where', 'location', 'directions', 'find you', 'get there', 'bus', 'train', 'tube', 'postcode', 'map'],
  },
  {
    topic: 'parking',
    question: 'Can I park near you?',
    answer:
      'There are four free spaces in the yard, first come, first served, one of them for blue badge holders. The Quay Street car park is five minutes on foot. Bicycles can be locked inside the gate.',
    keywords: ['parking', 'park', 'car park', 'car', 'space', 'bike', 'bicycle', 'drive'],
  },
  {
    topic: 'payment',
    question: 'How can I pay?',
    answer:
      'You pay after your visit: card, contactless, Apple Pay, Google Pay or cash. Nothing is charged when you book and we ask for no deposit.',
    keywords: ['pay', 'payment', 'card', 'cash', 'contactless', 'apple pay', 'deposit', 'upfront', 'credit card', 'invoice'],
  },
  {
    topic: 'gift vouchers',
    question: 'Do you sell gift vouchers?',
    answer:
      'Yes: for any amount from £20 at the desk, or by mail to hello@harbour-and-pine.example. They are good for a year and for everything we do. Bring the voucher with you and pay with it after your visit.',
    keywords: ['gift', 'voucher', 'vouchers', 'gift card', 'gift cards', 'present'],
  },
  {
    topic: 'patch test',
    question: 'Do I need a patch test before a colour?',
    answer:
      'Before your first colour with us, yes, at least 48 hours ahead. It takes five minutes and is free; come in whenever the salon is open, without an appointment. If it has been more than six months since your last colour here, we do it again.',
    keywords: ['patch test', 'allergy', 'allergic', 'allergies', 'skin test', 'reaction', 'first colour'],
  },
  {
    topic: 'yoga: what to bring',
    question: 'What should I bring to yoga?',
    answer:
      'Comfortable clothes and a bottle of water. We have mats, blocks and blankets for everyone; bring your own mat if you prefer it. There are changing rooms and a shower.',
    keywords: ['bring', 'wear', 'mat', 'mats', 'clothes', 'towel', 'shower', 'changing room'],
  },
  {
    topic: 'yoga: beginners',
    question: 'Is the yoga class suitable for beginners?',
    answer:
      'Yes. Each pose is shown in an easier and a harder form, and nobody minds if you just rest. Tell the teacher before the class about injuries or if you are pregnant.',
    keywords: ['beginner', 'beginners', 'first time', 'level', 'experience', 'difficult', 'easy', 'never done'],
  },
  {
    topic: 'accessibility',
    question: 'Is the building accessible with a wheelchair?',
    answer:
      'Yes: it is step-free from the street, the studio on the first floor has a lift, and there is an accessible toilet on the ground floor. One massage table can be lowered to 45 cm; tell us when you book and we keep it for you.',
    keywords: ['wheelchair', 'accessible', 'accessibility', 'step-free', 'stairs', 'lift', 'disabled', 'disability', 'mobility', 'toilet'],
  },
  {
    topic: 'pets',
    question: 'Can I bring my dog?',
    answer:
      'Assistance dogs are always welcome. Other dogs may wait in the salon if they are quiet and on a lead, but not in the spa or the studio.',
    keywords: ['dog', 'dogs', 'pet', 'pets', 'cat', 'animal', 'animals', 'assistance dog', 'guide dog'],
  },
  {
    topic: 'children',
    question: 'Do you cut children’s hair?',
    answer: 'Gladly, with an adult there; it is the same price and the same 45 minutes. Massages and yoga are for people aged 16 and over.',
    keywords: ['child', 'children', 'kid', 'kids', 'baby', 'son', 'daughter', 'teenager', 'age', 'pushchair', 'buggy'],
  },
  {
    topic: 'being late',
    question: 'What happens if I am late?',
    answer:
      'Up to 10 minutes is no trouble. After 15 minutes we may have to shorten the visit or find you another time. Yoga starts on time and the door closes when it begins. If you are stuck, ring us on +44 20 7946 0142.',
    keywords: ['late', 'lateness', 'running late', 'delayed', 'delay', 'on time', 'miss'],
  },
  {
    topic: 'pregnancy and health',
    question: 'Can I have a massage when I am pregnant?',
    answer:
      'From the 13th week, yes: Elif and Freya are trained for it. Please say so when you book. If you have had surgery lately or are being treated by a doctor, ask them first.',
    keywords: ['pregnant', 'pregnancy', 'surgery', 'injury', 'medical', 'health', 'condition', 'back pain', 'doctor'],
  },
  {
    topic: 'studio equipment',
    question: 'What is in the studio when I hire it?',
    answer:
      'Eighty square metres of sprung floor, a mirror wall, speakers with Bluetooth, twenty chairs and a small kitchen. A projector with a screen can be had free of charge: ask for it when you book. Up to 20 people.',
    keywords: [
      'is there a projector',
      'have a projector',
      'speakers',
      'music',
      'chairs',
      'kitchen',
      'equipment',
      'size',
      'how big',
      'floor',
      'mirror',
      'screen',
    ],
  },
  {
    topic: 'choosing a stylist',
    question: 'Can I choose who cuts my hair?',
    answer:
      'Of course: Amara, Ben or Chloe. Say whom you would like, or leave it to us and you will see more times. Colours are done by Amara and Ben.',
    keywords: ['choose', 'which stylist', 'particular stylist', 'same stylist', 'specific', 'who cuts', 'who does', 'staff', 'team'],
  },
]
