/** The screen of the paper itself: every setting as a line that says what it is and how it stands, each opening a form of its own. */
import { Text, UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import { LeavingSample } from '#blocks/sample/desk/leaving.tsx'
import { Part } from '#desk/kit/part.tsx'
import { Answer, ScreenFrame } from '#desk/kit/screen.tsx'
import { groups, type Setting } from './desk/settings.tsx'
import { type Paper, usePaper } from './desk/use-paper.ts'

export function Screen() {
  const paper = usePaper()
  const [open, setOpen] = useState<Setting>()
  return (
    <ScreenFrame name="Name and looks" width={760}>
      <Answer of={paper}>
        {(found) => (
          <>
            {groups.map(({ name, settings }) => (
              <Part key={name} name={name}>
                <ul className="lines">{settings.map((setting) => <Line key={setting.name} setting={setting} paper={found} onOpen={() => setOpen(setting)} />)}</ul>
              </Part>
            ))}
            <LeavingSample />
            {open && <open.Form paper={found} title={open.name} onClose={() => setOpen(undefined)} />}
          </>
        )}
      </Answer>
    </ScreenFrame>
  )
}

const Line = ({ setting, paper, onOpen }: { setting: Setting; paper: Paper; onOpen(): void }) => (
  <li>
    <UnstyledButton className="row" onClick={onOpen}>
      <Text fw={500}>{setting.name}</Text>
      <Text size="sm" c="dimmed">{setting.about}</Text>
      <Text size="sm" lineClamp={2}>{setting.now(paper) || 'Not set'}</Text>
    </UnstyledButton>
  </li>
)
