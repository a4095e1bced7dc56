import { html, type Html } from '../pages/html.ts'

// The same drawings as web/ui/icons.tsx.
const paths = {
  back: 'M14.5 5.5L8 12l6.5 6.5',
  forward: 'M9.5 5.5L16 12l-6.5 6.5',
  clock: 'M12 7.5V12l3 2M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17z',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  info: 'M12 11v5M12 7.6v.1M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17z',
  person: 'M12 11.5a3.75 3.75 0 1 0 0-7.5 3.75 3.75 0 0 0 0 7.5zM4.5 20c.8-3.6 3.8-5.5 7.5-5.5s6.7 1.9 7.5 5.5',
  tag: 'M4 4.5h7.2l8.8 8.8-6.7 6.7L4.5 11.2zM8.2 8.2v.1',
  shield: 'M12 3.5l7 2.7v5.3c0 4.3-2.9 7.4-7 9-4.1-1.6-7-4.7-7-9V6.2z',
  phone: 'M6.5 4h3l1.5 4-2 1.5a11 11 0 0 0 5.5 5.5l1.5-2 4 1.5v3c0 1-.8 1.7-1.8 1.6C11 18.6 5.4 13 4.9 5.8 4.8 4.8 5.5 4 6.5 4z',
  mail: 'M4 6.5h16v11H4zM4.5 7l7.5 6 7.5-6',
  place: 'M12 21c4-4.3 6.5-7.7 6.5-11a6.5 6.5 0 0 0-13 0c0 3.3 2.5 6.7 6.5 11zM12 12.3a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.6z',
} as const

export type IconName = keyof typeof paths

/** Decoration only: what it means always stands beside it in words or in a label. */
export function icon(name: IconName): Html {
  return html`<svg class="hf-icon" data-icon="${name}" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d="${paths[name]}" />
  </svg>`
}
