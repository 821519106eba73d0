/** The index of settings: what each is for in one line, how it stands now, and its form. */
import type { ComponentType } from 'react'
import { AdsTxtForm, HubsForm, OfflineForm, RobotsForm, WeightForm } from './machines.tsx'
import { CommentsForm } from './comments.tsx'
import { ConnectForm, MenuForm } from './links.tsx'
import { LogoForm } from './logo.tsx'
import { SidebarForm } from './sidebar.tsx'
import type { Paper, SettingProps } from './use-paper.ts'
import { AboutForm, AccentForm, AddressForm, ClockForm, LanguageForm, NameForm } from './words.tsx'
import { aiNames, departmentNames, languageName, networkNames } from './names.ts'

export interface Setting {
  name: string
  about: string
  /** In a line; '' where nothing is set. */
  now(paper: Paper): string
  Form: ComponentType<SettingProps>
}

const listed = (names: string[]) => names.join(', ')
const counted = (count: number, one: string, many: string) => (count ? `${count} ${count === 1 ? one : many}` : '')

export const groups: { name: string; settings: Setting[] }[] = [
  { name: 'What it is', settings: [
    { name: 'Name', about: 'What the paper is called, and the line under it', now: ({ settings: { name, tagline } }) => listed([name, tagline].filter(Boolean)), Form: NameForm },
    { name: 'About', about: 'A few sentences about the paper, at the foot of its pages', now: ({ settings }) => settings.about, Form: AboutForm },
    { name: 'Language', about: 'What the paper speaks where a story has no language of its own', now: ({ settings }) => languageName(settings.language), Form: LanguageForm },
    { name: 'Time zone', about: 'Whose clock dates and times go by', now: ({ settings }) => settings.timeZone, Form: ClockForm },
    { name: 'Address', about: 'Where readers find it: links in mails, feeds and search engines begin with it', now: ({ settings, servedAt }) => settings.url || `${servedAt}, until you set one`, Form: AddressForm },
  ] },
  { name: 'How it looks', settings: [
    { name: 'Logo', about: 'Stands for the paper on telephones, in search engines and where pages are shared', now: ({ logo }) => logo?.name ?? '', Form: LogoForm },
    { name: 'Colour', about: 'Of links and kickers; made readable on light and dark paper by itself', now: ({ settings }) => settings.accent, Form: AccentForm },
    { name: 'Menu', about: 'What stands under the masthead; without entries of your own, the sections', now: ({ settings }) => listed(settings.menu.map(({ label }) => label)) || 'The sections', Form: MenuForm },
    { name: 'Sidebar', about: 'Which departments stand beside the stories, and in which order', now: ({ settings }) => listed(settings.sidebar.map((each) => departmentNames[each])) || 'Nothing', Form: SidebarForm },
    { name: 'Connect with us', about: 'Where else the paper can be found', now: ({ settings }) => listed(settings.connect.map(({ network }) => networkNames[network])), Form: ConnectForm },
  ] },
  { name: 'Readers', settings: [
    { name: 'Comments', about: 'Who may speak, what waits for a moderator, how long things are kept', now: ({ settings: { comments } }) => (comments.holdAll ? 'Every comment waits' : comments.holdUnknown ? 'A new voice waits, known ones do not' : 'Nobody waits who is not suspect'), Form: CommentsForm },
    { name: 'Reading without a signal', about: 'Whether readers’ browsers keep what was read', now: ({ settings }) => (settings.offline ? 'Yes' : 'No'), Form: OfflineForm },
  ] },
  { name: 'Machines', settings: [
    { name: 'Programs that read', about: 'What robots.txt asks of those that read for language models', now: ({ settings }) => aiNames[settings.robots.ai], Form: RobotsForm },
    { name: 'Hubs', about: 'WebSub hubs that are told the moment a feed changes', now: ({ settings }) => listed(settings.hubs), Form: HubsForm },
    { name: 'Weight of adverts', about: 'The most that a reader is sent of one advert’s picture', now: ({ settings }) => `${settings.advertKilobytes} kB`, Form: WeightForm },
    { name: 'ads.txt', about: 'Who may sell advertising here besides the paper itself', now: ({ settings }) => counted(settings.adsTxt.length, 'line', 'lines'), Form: AdsTxtForm },
  ] },
]
