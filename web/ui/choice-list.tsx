import { type ReactNode, useMemo, useRef } from 'react'
import { ListKeyboardDelegate } from 'react-aria/ListKeyboardDelegate'
import { useListBox, useListBoxSection, useOption } from 'react-aria/useListBox'
import { Item } from 'react-stately/Item'
import { Section } from 'react-stately/Section'
import { type ListState, useListState } from 'react-stately/useListState'
import { useLanguage } from '../i18n/language-provider.tsx'

// React Aria puts one rule into a <style> of its own, which the pages' Content-Security-Policy forbids; it leaves that be where
// an element of this id is there already. The rule is in slots.css.
const STYLE_ID = 'react-aria-pressable-style'
if (document.getElementById(STYLE_ID) === null) {
  const placeholder = document.createElement('meta')
  placeholder.id = STYLE_ID
  document.head.append(placeholder)
}

export interface Choice {
  readonly key: string
  /** Everything about it in words: "Tuesday 3 March, 14:00, 45 minutes, with Maya". */
  readonly label: string
  /** What typing jumps to: "14:00". */
  readonly typed: string
  /** Further attributes for the stylesheet. */
  readonly mark?: string | undefined
  readonly disabled?: boolean | undefined
  readonly content: ReactNode
}

export interface ChoiceGroup {
  readonly key: string
  readonly heading: ReactNode
  readonly choices: readonly Choice[]
}

export interface ChoiceListProps {
  readonly label: string
  readonly describedBy?: string | undefined
  readonly groups: readonly ChoiceGroup[]
  readonly chosen: string | undefined
  /** A turn is running: a choice would be lost, so it waits. */
  readonly waiting: boolean
  readonly className: string
  readonly onChoose: (key: string) => void
}

/**
 * A listbox: one stop of the Tab key, arrow keys in both directions, typing to jump, Enter or Space or a tap to choose.
 * React Aria's hooks and not its components, which weigh ten kilobytes more.
 */
export function ChoiceList({ label, describedBy, groups, chosen, waiting, className, onChoose }: ChoiceListProps) {
  const { dir } = useLanguage()
  const box = useRef<HTMLDivElement>(null)
  const options = {
    children: groups.map((group) => (
      <Section key={group.key} title={group.heading}>
        {group.choices.map((choice) => (
          <Item key={choice.key} textValue={choice.typed}>
            {choice.content}
          </Item>
        ))}
      </Section>
    )),
    disabledKeys: groups.flatMap((group) => group.choices.flatMap((choice) => (choice.disabled === true ? [choice.key] : []))),
    selectionMode: 'single',
    selectedKeys: chosen === undefined ? [] : [chosen],
    onSelectionChange: (keys: 'all' | Iterable<string | number>) => {
      // An empty selection is a second press on the one that was chosen.
      const key = keys === 'all' ? undefined : ([...keys][0] ?? chosen)
      if (!waiting && key !== undefined) onChoose(String(key))
    },
    'aria-label': label,
    ...(describedBy === undefined ? {} : { 'aria-describedby': describedBy }),
    escapeKeyBehavior: 'none',
  } as const
  const state = useListState(options)
  const keyboardDelegate = useMemo(
    () =>
      new ListKeyboardDelegate({
        collection: state.collection,
        disabledKeys: state.disabledKeys,
        disabledBehavior: 'all',
        ref: box,
        layout: 'grid',
        direction: dir,
      }),
    [state.collection, state.disabledKeys, dir],
  )
  const { listBoxProps } = useListBox({ ...options, keyboardDelegate }, state, box)
  const choices = new Map(groups.flatMap((group) => group.choices.map((choice) => [choice.key, choice])))
  return (
    <div {...listBoxProps} ref={box} className={className} data-several={groups.length > 1} aria-disabled={waiting || undefined}>
      {[...state.collection].map((section) => (
        <Group key={section.key} heading={section.rendered}>
          {[...(state.collection.getChildren?.(section.key) ?? [])].map((item) => {
            const choice = choices.get(String(item.key))
            return choice === undefined ? null : <Option key={item.key} choice={choice} state={state} />
          })}
        </Group>
      ))}
    </div>
  )
}

function Group({ heading, children }: { readonly heading: ReactNode; readonly children: ReactNode }) {
  const { itemProps, headingProps, groupProps } = useListBoxSection({ heading })
  return (
    <div {...itemProps} className="hf-choice-group">
      {heading !== undefined && heading !== null && (
        <div {...headingProps} className="hf-choice-heading">
          {heading}
        </div>
      )}
      <div {...groupProps} className="hf-choices">
        {children}
      </div>
    </div>
  )
}

function Option({ choice, state }: { readonly choice: Choice; readonly state: ListState<unknown> }) {
  const element = useRef<HTMLDivElement>(null)
  const { optionProps, isSelected } = useOption({ key: choice.key }, state, element)
  return (
    <div
      {...optionProps}
      ref={element}
      className="hf-choice"
      aria-label={choice.label}
      aria-labelledby={undefined}
      data-chosen={isSelected}
      data-mark={choice.mark}
    >
      {choice.content}
    </div>
  )
}
