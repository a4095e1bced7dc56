const PATHS = {
  send: 'M5 12h13M12 5l7 7-7 7',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  calendar:
    'M4 8.5h16M8 3.5v4M16 3.5v4M5.5 5.5h13A1.5 1.5 0 0 1 20 7v11.5a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 18.5V7a1.5 1.5 0 0 1 1.5-1.5z',
  clock: 'M12 7.5V12l3 2M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17z',
  person: 'M12 11.5a3.75 3.75 0 1 0 0-7.5 3.75 3.75 0 0 0 0 7.5zM4.5 20c.8-3.6 3.8-5.5 7.5-5.5s6.7 1.9 7.5 5.5',
  info: 'M12 11v5M12 7.6v.1M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17z',
  tag: 'M4 4.5h7.2l8.8 8.8-6.7 6.7L4.5 11.2zM8.2 8.2v.1',
  shield: 'M12 3.5l7 2.7v5.3c0 4.3-2.9 7.4-7 9-4.1-1.6-7-4.7-7-9V6.2z',
  external: 'M9 6H5.5v12.5H18V15M13 5h6v6M19 5l-8.5 8.5',
  restart: 'M5 12a7 7 0 1 0 2.3-5.2M5 4.5v4h4',
  back: 'M14.5 5.5L8 12l6.5 6.5',
  forward: 'M9.5 5.5L16 12l-6.5 6.5',
  menu: 'M5 12h.1M12 12h.1M19 12h.1',
  close: 'M6 6l12 12M18 6L6 18',
  copy: 'M9 9h10v10H9zM5 15V5h10',
  download: 'M12 4v11M7 10.5l5 5 5-5M5 20h14',
  globe: 'M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17zM3.5 12h17M12 3.5c5 5 5 12 0 17-5-5-5-12 0-17z',
  newest: 'M12 5v14M6 13l6 6 6-6',
  up: 'M7 11v9H4v-9zM7 11l4-7.5c1.6 0 2.5 1.2 2.2 2.7L12.6 10H18c1.3 0 2.2 1.2 1.9 2.4l-1.5 6A2 2 0 0 1 16.5 20H7',
  down: 'M17 13V4h3v9zM17 13l-4 7.5c-1.6 0-2.5-1.2-2.2-2.7l.6-3.8H6c-1.3 0-2.2-1.2-1.9-2.4l1.5-6A2 2 0 0 1 7.5 4H17',
  mail: 'M4 6.5h16v11H4zM4.5 7l7.5 6 7.5-6',
  phone: 'M6.5 4h3l1.5 4-2 1.5a11 11 0 0 0 5.5 5.5l1.5-2 4 1.5v3c0 1-.8 1.7-1.8 1.6C11 18.6 5.4 13 4.9 5.8 4.8 4.8 5.5 4 6.5 4z',
  place: 'M12 21c4-4.3 6.5-7.7 6.5-11a6.5 6.5 0 0 0-13 0c0 3.3 2.5 6.7 6.5 11zM12 12.3a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.6z',
} as const

export type IconName = keyof typeof PATHS

/** Decoration only: what it means always stands beside it in words or in the control's label. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="hf-icon" data-icon={name} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  )
}
