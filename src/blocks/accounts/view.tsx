import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { papers } from '#blocks/publication/model.ts'
import { getPublication } from '#blocks/publication/store.ts'
import type { App } from '#kernel/app.ts'
import { doorScriptPath, invitedPath, signInPath } from './model.ts'
import type { readInvitation } from './actions.ts'
import css from './view.css?bundled'

/** A page before the desk's door: the paper's name, one thing to do. Works without script, and asks for nothing besides itself. */
export async function doorPage(app: App, title: string, content: ReactNode): Promise<string> {
  const { name } = await getPublication(app)
  return `<!doctype html>${renderToStaticMarkup(
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} – ${name}`}</title>
        <meta name="theme-color" content={papers.light} media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content={papers.dark} media="(prefers-color-scheme: dark)" />
        <link rel="icon" href="/icons/favicon.png" />
        <style dangerouslySetInnerHTML={{ __html: css }} />
      </head>
      <body>
        <main>
          <a className="paper" href="/">{name}</a>
          <h1>{title}</h1>
          {content}
        </main>
      </body>
    </html>,
  )}`
}

export const Wrong = ({ children }: { children: ReactNode }) => (children ? <p className="wrong" role="alert">{children}</p> : null)

interface SignIn {
  to: string
  email?: string
  error?: string
}

export const signInPage = async (app: App, { to, email = '', error }: SignIn) => doorPage(app, 'Sign in to the desk', (
  <>
    <Wrong>{error}</Wrong>
    <form method="post" action={signInPath}>
      <input type="hidden" name="to" value={to} />
      <label>E-mail<input type="email" name="email" defaultValue={email} autoComplete="username webauthn" required autoFocus /></label>
      <label>Password<input type="password" name="password" autoComplete="current-password" required /></label>
      <button type="submit">Sign in</button>
    </form>
    <p className="or">or</p>
    <form method="post" action={`${signInPath}/mail`}>
      <label>Have a link mailed to you<input type="email" name="email" defaultValue={email} autoComplete="email" placeholder="you@paper.example" required /></label>
      <button type="submit" className="quiet">Mail me a link</button>
    </form>
    <div data-passkey={(await getPublication(app)).url} data-to={to} hidden>
      <button type="button" className="quiet">Sign in with a passkey</button>
      <p className="wrong" role="alert" />
    </div>
    <script src={doorScriptPath} type="module" />
  </>
))

export const codePage = (app: App, { to, error }: { to: string; error?: string }) => doorPage(app, 'One more step', (
  <>
    <p>Type the six digits your app shows, or one of your backup codes.</p>
    <Wrong>{error}</Wrong>
    <form method="post" action={`${signInPath}/code`}>
      <input type="hidden" name="to" value={to} />
      <label>Code<input name="code" autoComplete="one-time-code" inputMode="text" required autoFocus /></label>
      <button type="submit">Go on</button>
    </form>
  </>
))

export const linkPage = (app: App, token: string) => doorPage(app, 'Come in', (
  <form method="post" action={`${signInPath}/link`}>
    <input type="hidden" name="token" value={token} />
    <button type="submit" autoFocus>Open the desk</button>
  </form>
))

interface Invited {
  token: string
  invitation: Awaited<ReturnType<typeof readInvitation>>
  name?: string
  error?: string
}

export const invitedPage = (app: App, { token, invitation, name, error }: Invited) => doorPage(app, 'Your place at the desk', (
  <>
    <p>{invitation.invitedBy} has invited you as {invitation.role}.</p>
    <Wrong>{error}</Wrong>
    <form method="post" action={invitedPath}>
      <input type="hidden" name="token" value={token} />
      <label>E-mail<input type="email" name="email" defaultValue={invitation.email} autoComplete="username" readOnly /></label>
      <label>Your name<input name="name" defaultValue={name ?? invitation.name} autoComplete="name" required /></label>
      <label>A password<small>10 characters or more; a few words in a row are easy to remember</small><input type="password" name="password" autoComplete="new-password" minLength={10} required /></label>
      <button type="submit">Come in</button>
    </form>
  </>
))

export const wordPage = (app: App, title: string, words: string) => doorPage(app, title, (
  <>
    <p>{words}</p>
    <p><a href={signInPath}>Back to signing in</a></p>
  </>
))
