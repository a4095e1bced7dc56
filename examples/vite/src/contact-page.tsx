import { BookingChat, type Booked } from 'holdfast/react'
import { useState } from 'react'

/** Where Holdfast runs. */
const origin = import.meta.env.VITE_HOLDFAST ?? 'http://localhost:3000'

export function ContactPage() {
  const [booked, setBooked] = useState<Booked>()
  return (
    <main>
      <h1>Come and see us</h1>
      {booked !== undefined && <p>Thank you! Your reference is {booked.reference}.</p>}
      <BookingChat origin={origin} tenant="demo" accent="#7a3e9d" prefill={{ service: 'haircut' }} onBooked={setBooked} />
    </main>
  )
}
