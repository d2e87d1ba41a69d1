import '@zendeskgarden/css-bedrock'
import { createRoot } from 'react-dom/client'
import { Portal } from './ui/Portal'

const root = document.getElementById('root')
if (root) createRoot(root).render(<Portal />)
