import { useState } from 'react'
import { useSession } from '../../rest/session'
import type { DraftFile } from '../../sending/draft'
import { useWords } from '../../words/words'

export interface FilesState {
  files: DraftFile[]
  /** Names of those on their way. */
  sending: string[]
  problems: string[]
  add(chosen: File[]): void
  drop(file: DraftFile): void
}

const largest = 52_428_800

/** Each file has an upload of its own, so that one can be taken back. */
export function useFiles(
  files: DraftFile[],
  change: (update: (files: DraftFile[]) => DraftFile[]) => void
): FilesState {
  const { rest } = useSession()
  const { files: words } = useWords()
  const [sending, setSending] = useState<string[]>([])
  const [problems, setProblems] = useState<string[]>([])
  const fail = (text: string): void => setProblems(before => [...new Set([...before, text])])
  const send = async (file: File): Promise<void> => {
    if (file.size > largest) return fail(words.tooLarge(file.name))
    setSending(before => [...before, file.name])
    try {
      const path = `/api/v2/uploads.json?filename=${encodeURIComponent(file.name)}`
      const { upload } = await rest.upload<{ upload: { token: string } }>(path, file)
      change(before => [...before, { token: upload.token, name: file.name, size: file.size }])
    } catch {
      fail(words.failed(file.name))
    } finally {
      setSending(before => before.filter((name, at) => name !== file.name || at !== before.indexOf(file.name)))
    }
  }
  return {
    files,
    sending,
    problems,
    add(chosen) {
      setProblems([])
      for (const file of chosen) void send(file)
    },
    drop(file) {
      change(before => before.filter(({ token }) => token !== file.token))
      // an upload nobody takes is forgotten by itself
      rest.delete(`/api/v2/uploads/${file.token}.json`).catch(() => undefined)
    }
  }
}
