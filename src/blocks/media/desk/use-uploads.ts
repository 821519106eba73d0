/** Many files on their way into the library, one after the other: how far each is, and another try for what was refused. */
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { uploadFile } from './upload.ts'

export interface Upload {
  id: string
  file: File
  /** From 0 to 1. */
  share: number
  wrong?: string | undefined
}

export function useUploads() {
  const client = useQueryClient()
  const [uploads, setUploads] = useState<Upload[]>([])
  // Each waits for the one before it: a weak signal is not shared out among many.
  const last = useRef(Promise.resolve())
  const change = (id: string, of: Partial<Upload>) => setUploads((before) => before.map((each) => (each.id === id ? { ...each, ...of } : each)))
  const forget = (id: string) => setUploads((before) => before.filter((each) => each.id !== id))
  const send = async ({ id, file }: Upload) => {
    try {
      await uploadFile(file, (share) => change(id, { share }))
      forget(id)
      await client.invalidateQueries({ queryKey: ['media'] })
    } catch (error) {
      change(id, { wrong: error instanceof Error ? error.message : String(error) })
    }
  }
  const queue = (upload: Upload) => { last.current = last.current.then(() => send(upload)) }
  useLeaveWarning(uploads.some(({ wrong }) => wrong === undefined))
  return {
    uploads, forget,
    bring(files: File[]) {
      const added = files.map((file): Upload => ({ id: crypto.randomUUID(), file, share: 0 }))
      setUploads((before) => [...before, ...added])
      added.forEach(queue)
    },
    retry(upload: Upload) {
      change(upload.id, { share: 0, wrong: undefined })
      queue(upload)
    },
  }
}

/** The browser asks before a tab is closed while something is on its way. */
function useLeaveWarning(isBusy: boolean) {
  useEffect(() => {
    if (!isBusy) return undefined
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [isBusy])
}
