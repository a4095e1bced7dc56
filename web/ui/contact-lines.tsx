import { Icon } from './icons.tsx'

export interface ContactLinesProps {
  readonly contact: { readonly email: string; readonly phone: string; readonly address?: string }
}

export function ContactLines({ contact }: ContactLinesProps) {
  return (
    <ul className="hf-contact">
      {contact.phone !== '' && (
        <li>
          <Icon name="phone" />
          <a href={`tel:${contact.phone.replaceAll(/[^+\d]/g, '')}`}>{contact.phone}</a>
        </li>
      )}
      {contact.email !== '' && (
        <li>
          <Icon name="mail" />
          <a href={`mailto:${contact.email}`}>{contact.email}</a>
        </li>
      )}
      {contact.address !== undefined && contact.address !== '' && (
        <li>
          <Icon name="place" />
          <span>{contact.address}</span>
        </li>
      )}
    </ul>
  )
}
