import { Accordion } from '@zendeskgarden/react-components'
import type { ReactNode } from 'react'

/** Garden's accordion, the first one open. */
export function Sections({ sections }: { sections: { key: string; label: string; content: ReactNode }[] }) {
  return (
    <Accordion level={2} isCompact isExpandable defaultExpandedSections={[0]}>
      {sections.map(section => (
        <Accordion.Section key={section.key}>
          <Accordion.Header>
            <Accordion.Label>{section.label}</Accordion.Label>
          </Accordion.Header>
          <Accordion.Panel>{section.content}</Accordion.Panel>
        </Accordion.Section>
      ))}
    </Accordion>
  )
}
