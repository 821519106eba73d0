/** What the operator may set, read once from the environment. Half-configured things are refused at start with a sentence. */
import path from 'node:path'
import ipaddr from 'ipaddr.js'
import { z } from 'zod'

const port = z.coerce.number().int().min(0).max(65535)
const url = (schemes: string[], what: string) =>
  z.string().refine((text) => URL.canParse(text) && schemes.includes(new URL(text).protocol), `must be ${what}`)
const network = z.string().refine((text) => ipaddr.isValid(text) || ipaddr.isValidCIDR(text), 'must list IP addresses or networks such as 10.0.0.0/8, separated by commas')
const origin = url(['http:', 'https:'], 'the http(s) address of a server, such as http://hub.internal:8080').transform((text) => new URL(text).origin)

const Environment = z.object({
  PORT: port.default(4000),
  HOST: z.string().min(1).default('127.0.0.1'),
  OGENE_DATA: z.string().min(1).default('./data'),
  OGENE_SAMPLE: z.enum(['yes', 'no']).default('yes'),
  DATABASE_URL: url(['postgres:', 'postgresql:'], 'a PostgreSQL address such as postgres://user:password@host/name; leave it out to use SQLite').optional(),
  METRICS_PORT: port.optional(),
  TRUSTED_PROXIES: z.string().default('').transform((text) => text.split(',').map((part) => part.trim()).filter(Boolean)).pipe(z.array(network)),
  WEATHER_URL: url(['http:', 'https:'], 'the http(s) address of an Open-Meteo server').default('https://api.open-meteo.com/v1/forecast'),
  TRUSTED_ORIGINS: z.string().default('').transform((text) => text.split(',').map((part) => part.trim()).filter(Boolean)).pipe(z.array(origin)),
  SMTP_URL: url(['smtp:', 'smtps:'], 'the address of a mail server, such as smtps://user:password@mail.example:465').optional(),
  MAIL_FROM: z.email('must be an e-mail address, such as newsroom@paper.example').optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  CACHE_MB: z.coerce.number().int().min(1).max(65536).default(128),
})

export interface Config {
  port: number
  host: string
  /** Absolute folder of everything this program keeps on disk. */
  dataDir: string
  /** Whether an empty data folder is filled with the sample magazine. */
  sample: boolean
  /** PostgreSQL; without it SQLite in `dataDir/ogene.db`. */
  databaseUrl: string | undefined
  metricsPort: number | undefined
  /** Networks whose `X-Forwarded-For` is believed (IP or CIDR). */
  trustedProxies: string[]
  weatherUrl: string
  /** The operator's own servers, which the guarded client reaches though they lie on a private network. */
  trustedOrigins: string[]
  /** Where mails are handed over; without it they go to the log. */
  smtpUrl: string | undefined
  /** From whom mails are; an address of the paper's own host unless set. */
  mailFrom: string | undefined
  logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent'
  /** Bound of the page cache in bytes. */
  cacheBytes: number
}

/** Wrong settings: `message` names each one with what it must be, a line each. */
export class ConfigError extends Error {}

/** Parses the environment. An empty variable counts as not set. Throws `ConfigError`. */
export function readConfig(environment: Record<string, string | undefined> = process.env): Config {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const parsed = Environment.safeParse(set)
  if (!parsed.success) {
    throw new ConfigError(parsed.error.issues.map((issue) => `${issue.path[0] as string}: ${issue.message}`).join('\n'))
  }
  const env = parsed.data
  if (env.METRICS_PORT !== undefined && env.METRICS_PORT !== 0 && env.METRICS_PORT === env.PORT) {
    throw new ConfigError('METRICS_PORT: must differ from PORT, for the metrics are not for readers')
  }
  return {
    port: env.PORT,
    host: env.HOST,
    dataDir: path.resolve(env.OGENE_DATA),
    sample: env.OGENE_SAMPLE === 'yes',
    databaseUrl: env.DATABASE_URL,
    metricsPort: env.METRICS_PORT,
    trustedProxies: env.TRUSTED_PROXIES,
    weatherUrl: env.WEATHER_URL,
    trustedOrigins: env.TRUSTED_ORIGINS,
    smtpUrl: env.SMTP_URL,
    mailFrom: env.MAIL_FROM,
    logLevel: env.LOG_LEVEL,
    cacheBytes: env.CACHE_MB * 1024 * 1024,
  }
}
