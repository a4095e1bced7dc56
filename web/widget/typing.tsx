export function Typing() {
  return (
    <div className="hf-typing">
      <span className="hf-hidden">The assistant is writing.</span>
      <i aria-hidden="true" />
      <i aria-hidden="true" />
      <i aria-hidden="true" />
    </div>
  )
}
