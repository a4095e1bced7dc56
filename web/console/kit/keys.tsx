/** Keys to press, as they are printed on the keyboard. */
export function Keys({ keys }: { readonly keys: string }) {
  return (
    <span className="hc-keys">
      {keys.split(' ').map((stroke, order) => (
        <kbd key={order}>{written(stroke)}</kbd>
      ))}
    </span>
  )
}

const mac = /Mac|iPhone|iPad/.test(navigator.userAgent)

function written(stroke: string): string {
  const names: Readonly<Record<string, string>> = {
    ArrowUp: '↑',
    ArrowDown: '↓',
    ArrowLeft: '←',
    ArrowRight: '→',
    Enter: '↵',
    Escape: 'Esc',
  }
  const key = stroke.replace('mod+', '')
  const shown = names[key] ?? (key.length === 1 ? key.toUpperCase() : key)
  return stroke.startsWith('mod+') ? (mac ? `⌘${shown}` : `Ctrl ${shown}`) : shown
}
