import { createContext, useContext } from 'react'
import type { Desk } from '../../desk/Desk'

export const DeskContext = createContext<Desk | null>(null)

export function useDesk(): Desk {
  const desk = useContext(DeskContext)
  if (!desk) throw new Error('No desk: nobody is signed in')
  return desk
}
