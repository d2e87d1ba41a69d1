import '@zendeskgarden/css-bedrock'
import { createRoot } from 'react-dom/client'
import { Workspace } from './ui/Workspace'

const root = document.getElementById('root')
if (root) createRoot(root).render(<Workspace />)
