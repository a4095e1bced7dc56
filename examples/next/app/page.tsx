import { BookingPanel } from './booking-panel'

// Rendered on the server; only the panel is the browser's.
export default function Page() {
  return (
    <main>
      <h1>Come and see us</h1>
      <BookingPanel origin="http://localhost:3000" />
    </main>
  )
}
