import { getPublication } from '#blocks/publication/store.ts'
import type { App } from '#kernel/app.ts'
import { keyedHash } from '#kernel/secret.ts'
import { sendLink } from './links.ts'
import { adapterOver } from './hashed-tokens.ts'
import { linkMinutes, sessionDays } from './model.ts'
import { hashPassword, isPassword } from './passwords.ts'

const daySeconds = 86_400

export type Auth = Awaited<ReturnType<typeof makeAuth>>

const made = new WeakMap<App, { url: string; auth: Promise<Auth> }>()

/** The library that knows passwords, links, second factors and passkeys, set up for this paper: made when first needed, and anew when the paper's address changes. */
export async function authOf(app: App): Promise<Auth> {
  const { url, name } = await getPublication(app)
  const known = made.get(app)
  if (known?.url === url) return known.auth
  const auth = makeAuth(app, { url, name })
  made.set(app, { url, auth })
  return auth
}

const secrets = new WeakMap<App, Promise<string>>()

/** The key of the cookies' signatures: read from the data folder once, for every request of the desk asks for it. */
export function secretOf(app: App): Promise<string> {
  const known = secrets.get(app) ?? readSecret(app)
  secrets.set(app, known)
  return known
}

async function readSecret({ config: { dataDir } }: App): Promise<string> {
  const seal = { dataDir, purpose: 'accounts' }
  return (await keyedHash(seal, 'cookies, first half')) + (await keyedHash(seal, 'cookies, second half'))
}

export const cookiePrefix = 'ogene'

// Loaded when first used: readers' pages start without it.
async function makeAuth(app: App, { url, name }: { url: string; name: string }) {
  const [{ betterAuth }, { magicLink, twoFactor }, { passkey }] = await Promise.all([import('better-auth'), import('better-auth/plugins'), import('@better-auth/passkey')])
  return betterAuth({
    appName: name,
    baseURL: url,
    basePath: '/desk/auth',
    secret: await secretOf(app),
    telemetry: { enabled: false },
    logger: { level: 'error', log: (_level, message) => app.log.warn({ message }, 'signing in') },
    database: adapterOver(app.db),
    user: { modelName: 'accounts' },
    session: { modelName: 'sessions', expiresIn: sessionDays * daySeconds, updateAge: daySeconds },
    account: { modelName: 'credentials' },
    verification: { modelName: 'verifications' },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10, maxPasswordLength: 256, revokeSessionsOnPasswordReset: true, password: { hash: hashPassword, verify: isPassword } },
    plugins: [
      magicLink({ disableSignUp: true, storeToken: 'hashed', expiresIn: linkMinutes * 60, sendMagicLink: ({ email, token }) => sendLink(app, email, token) }),
      twoFactor({ issuer: name, twoFactorTable: 'secondFactors' }),
      passkey({
        rpID: new URL(url).hostname, rpName: name, origin: url, schema: { passkey: { modelName: 'passkeys' } },
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        // A passkey stands for password and second step: whoever holds the device must have shown that it is theirs.
        authentication: { afterVerification: ({ verification }) => { if (!verification.authenticationInfo.userVerified) throw new Error('The device did not ask who holds it.') } },
      }),
    ],
    advanced: {
      cookiePrefix,
      useSecureCookies: url.startsWith('https:'),
      // The site refuses foreign origins for all of the desk before anything of it is reached, whatever address it is asked at.
      disableOriginCheck: true,
      disableCSRFCheck: true,
      // Addresses of networks are kept of nobody.
      ipAddress: { disableIpTracking: true },
      database: { generateId: () => app.newId(), validateSchema: false },
    },
    // Our own limits, per account and per network, stand before it.
    rateLimit: { enabled: false },
  })
}
