import { useEffect } from 'react'

/** Keeps the page as tall as what an on-screen keyboard leaves visible, where `dvh` alone does not (iOS). */
export function useVisibleHeight(): void {
  useEffect(() => {
    const viewport = window.visualViewport
    if (viewport === null) return
    const fit = () => {
      // Zoomed in, the visual viewport is a magnifier and says nothing about the keyboard.
      if (viewport.scale > 1.01) return
      document.documentElement.style.setProperty('--hf-visible-height', `${Math.round(viewport.height)}px`)
    }
    fit()
    viewport.addEventListener('resize', fit)
    return () => viewport.removeEventListener('resize', fit)
  }, [])
}
