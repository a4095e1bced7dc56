/** The launcher's and the panel's dress. `!important` on the host element: a page's own rules for everything do not reach it. */
export const launcherStyle = `
:host { all: initial !important; position: fixed !important; inset: auto 0 0 auto !important; z-index: 2147483000 !important;
  display: block !important; color-scheme: light dark; --accent: #1f5c52; --on-accent: #fff; }
:host([data-side=left]) { inset: auto auto 0 0 !important; }
button { position: fixed; inset-block-end: max(1rem, env(safe-area-inset-bottom)); inset-inline-end: 1rem; display: inline-flex; align-items: center;
  gap: .5rem; min-block-size: 3.25rem; padding: 0 1.25rem; border: 0; border-radius: 1.75rem; background: var(--accent); color: var(--on-accent);
  font: 600 1rem/1 system-ui, sans-serif; box-shadow: 0 4px 18px rgb(0 0 0 / .28); cursor: pointer; }
:host([data-side=left]) button { inset-inline: 1rem auto; }
button:hover { filter: brightness(1.08); }
button:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; }
svg { inline-size: 1.4rem; block-size: 1.4rem; flex: none; }
iframe { position: fixed; inset-block-end: 5.25rem; inset-inline-end: 1rem; inline-size: min(25rem, calc(100vw - 2rem));
  block-size: min(44rem, calc(100dvh - 6.5rem)); border: 0; border-radius: 1rem; background: Canvas; box-shadow: 0 10px 40px rgb(0 0 0 / .3);
  visibility: hidden; opacity: 0; transform: translateY(.75rem); transition: opacity .14s, transform .14s, visibility 0s .14s; }
:host([data-side=left]) iframe { inset-inline: 1rem auto; }
:host([data-open]) iframe { visibility: visible; opacity: 1; transform: none; transition-delay: 0s; }
@media (max-width: 30rem), (max-height: 27rem) {
  iframe { inset: 0; inline-size: 100vw; block-size: 100dvh; border-radius: 0; }
  :host([data-open]) button { display: none; }
}
@media (prefers-reduced-motion: reduce) { iframe { transition: none; transform: none; } }
@media print { button, iframe { display: none; } }
`
