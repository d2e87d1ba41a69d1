import { Loading } from '../shared/Loading'
import { PageBody, PageHead } from '../shared/PageHead'
import { useOrganization } from '../shared/use-people'
import { FactList } from './FactList'

export function OrganizationPage({ id }: { id: number }) {
  const organization = useOrganization(id)
  if (!organization) return <Loading label="Carregando a organização" />
  return (
    <PageBody aria-label={organization.name}>
      <PageHead title={organization.name} note="Organização" />
      <FactList
        facts={[
          ['Domínios', organization.domain_names.join(', ')],
          ['Tags', organization.tags.join(', ')],
          ['Detalhes', organization.details],
          ['Anotações', organization.notes]
        ]}
      />
    </PageBody>
  )
}
