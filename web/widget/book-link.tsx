import { useLanguage } from '../i18n/language-provider.tsx'
import { keptDetails } from '../ui/kept-details.ts'
import { isEmbedded } from './use-host.ts'

/** To the same thing without a conversation; in another page's frame it opens beside it, where it may be shown. */
export function BookLink({
  tenant,
  className,
  children,
}: {
  readonly tenant: string
  readonly className: string
  readonly children: React.ReactNode
}) {
  const { language } = useLanguage()
  // The service is known by the time of the press, not when the menu was drawn.
  const follow = (event: React.MouseEvent<HTMLAnchorElement>) => {
    const { service } = keptDetails(tenant)
    if (service !== undefined) event.currentTarget.search = new URLSearchParams({ service, lang: language }).toString()
  }
  return (
    <a
      className={className}
      href={`/${tenant}/book?lang=${language}`}
      onClick={follow}
      {...(isEmbedded ? { target: '_blank', rel: 'noreferrer' } : {})}
    >
      {children}
    </a>
  )
}
