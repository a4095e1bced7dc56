'use client'

import { BookingChat, type Booked } from 'holdfast/react'
import { useState } from 'react'

export function BookingPanel({ origin }: { readonly origin: string }) {
  const [booked, setBooked] = useState<Booked>()
  return (
    <>
      {booked !== undefined && <p>Thank you! Your reference is {booked.reference}.</p>}
      <BookingChat origin={origin} tenant="demo" onBooked={setBooked} />
    </>
  )
}
