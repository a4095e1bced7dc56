/** The launcher's and the panel's dress. `!important` on the host element: a page's own rules for everything do not reach it.
 * Pixels, not rem: that is the page's to set. */
export const launcherStyle = `
:host { all: initial !important; position: fixed !important; inset: auto 0 0 auto !important; z-index: 2147483000 !important;
  display: block !important; color-scheme: light dark; --accent: #1f5c52; --on-accent: #fff; }
:host([data-side=left]) { inset: auto auto 0 0 !important; }
button { position: fixed; inset-block-end: max(16px, env(safe-area-inset-bottom)); inset-inline-end: 16px; display: inline-flex; align-items: center;
  gap: 8px; min-block-size: 52px; padding: 0 20px; border: 0; border-radius: 28px; background: var(--accent); color: var(--on-accent);
  font: 600 16px/1 system-ui, sans-serif; box-shadow: 0 4px 18px rgb(0 0 0 / .28); cursor: pointer; }
:host([data-side=left]) button { inset-inline: 16px auto; }
button:hover { filter: brightness(1.08); }
button:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; }
svg { inline-size: 22.4px; block-size: 22.4px; flex: none; }
iframe { position: fixed; inset-block-end: 84px; inset-inline-end: 16px; inline-size: min(400px, calc(100vw - 32px));
  block-size: min(704px, calc(100dvh - 104px)); border: 0; border-radius: 16px; background: Canvas; box-shadow: 0 10px 40px rgb(0 0 0 / .3);
  visibility: hidden; opacity: 0; transform: translateY(12px); transition: opacity .14s, transform .14s, visibility 0s .14s; }
:host([data-side=left]) iframe { inset-inline: 16px auto; }
:host([data-open]) iframe { visibility: visible; opacity: 1; transform: none; transition-delay: 0s; }
@media (max-width: 480px), (max-height: 432px) {
  iframe, :host([data-side=left]) iframe { inset: 0; inline-size: 100vw; block-size: 100dvh; border-radius: 0; }
  :host([data-open]) button { display: none; }
}
@media (prefers-reduced-motion: reduce) { iframe { transition: none; transform: none; } }
@media print { button, iframe { display: none; } }
`
