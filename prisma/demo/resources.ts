import type { Prisma } from '../../src/db/generated/client.ts'

/** Ids of the resources, so that services and timetables can name them. */
export const resourceId = {
  house: 1,
  salon: 2,
  spa: 3,
  firstFloor: 4,
  amara: 11,
  ben: 12,
  chloe: 13,
  daniel: 21,
  elif: 22,
  freya: 23,
  coveRoom: 31,
  couplesRoom: 32,
  tideRoom: 33,
  pineRoom: 34,
  studio: 41,
  equipment: 50,
  projector: 51,
  yogaPlaces: 61,
  greta: 71,
} as const

const { house, salon, spa, firstFloor, couplesRoom, equipment } = resourceId

/**
 * The tree: what is below a node is taken with it. The couple's room is two treatment rooms behind a folding wall, so selling it
 * takes both. The projector and the yoga places stand beside the studio, not below it: hiring the studio leaves the projector
 * to be asked for, and a class whose places are sold out is not a studio that is free.
 */
export const resources: readonly Omit<Prisma.ResourceCreateManyInput, 'tenantId'>[] = [
  { id: house, slug: 'harbour-and-pine', name: 'Harbour & Pine', kind: 'location', parentId: null, capacity: 1 },

  { id: salon, slug: 'salon', name: 'Salon', kind: 'room', parentId: house, capacity: 1 },
  { id: resourceId.amara, slug: 'amara', name: 'Amara', kind: 'person', parentId: salon, capacity: 1 },
  { id: resourceId.ben, slug: 'ben', name: 'Ben', kind: 'person', parentId: salon, capacity: 1 },
  { id: resourceId.chloe, slug: 'chloe', name: 'Chloe', kind: 'person', parentId: salon, capacity: 1 },

  { id: spa, slug: 'spa', name: 'Spa', kind: 'room', parentId: house, capacity: 1 },
  { id: resourceId.daniel, slug: 'daniel', name: 'Daniel', kind: 'person', parentId: spa, capacity: 1 },
  { id: resourceId.elif, slug: 'elif', name: 'Elif', kind: 'person', parentId: spa, capacity: 1 },
  { id: resourceId.freya, slug: 'freya', name: 'Freya', kind: 'person', parentId: spa, capacity: 1 },
  { id: resourceId.coveRoom, slug: 'cove-room', name: 'Cove room', kind: 'room', parentId: spa, capacity: 1 },
  { id: couplesRoom, slug: 'couples-room', name: "Couple's room", kind: 'room', parentId: spa, capacity: 1 },
  { id: resourceId.tideRoom, slug: 'tide-room', name: 'Tide room', kind: 'room', parentId: couplesRoom, capacity: 1 },
  { id: resourceId.pineRoom, slug: 'pine-room', name: 'Pine room', kind: 'room', parentId: couplesRoom, capacity: 1 },

  { id: firstFloor, slug: 'first-floor', name: 'First floor', kind: 'room', parentId: house, capacity: 1 },
  { id: resourceId.studio, slug: 'studio', name: 'Studio', kind: 'room', parentId: firstFloor, capacity: 1 },
  { id: resourceId.yogaPlaces, slug: 'yoga-places', name: 'Places in the yoga class', kind: 'seats', parentId: firstFloor, capacity: 8 },

  { id: equipment, slug: 'equipment', name: 'Equipment', kind: 'equipment', parentId: house, capacity: 1 },
  { id: resourceId.projector, slug: 'projector', name: 'Projector', kind: 'equipment', parentId: equipment, capacity: 1 },

  { id: resourceId.greta, slug: 'greta', name: 'Greta', kind: 'person', parentId: house, capacity: 1 },
]
