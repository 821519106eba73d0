/** The desk begins: its theme, its store of what the server said, its screens. */
import './mantine.css'
import './desk.css'
import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import '@mantine/notifications/styles.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { queries } from './queries.ts'
import { router } from './router.tsx'
import { theme } from './theme.ts'

const place = document.getElementById('desk')
if (!place) throw new Error('The document of the desk has no place for it.')

createRoot(place).render(
  <StrictMode>
    <MantineProvider theme={theme} defaultColorScheme="auto">
      <QueryClientProvider client={queries}>
        <Notifications position="bottom-left" limit={3} />
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
)

// Private windows refuse: then a tab needs a signal to open.
void navigator.serviceWorker?.register('/desk/worker.js', { scope: '/desk' }).catch(() => undefined)
