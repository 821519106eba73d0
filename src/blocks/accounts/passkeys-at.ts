/** Passkeys belong to the name of a site (WebAuthn, 5.1.2): none can be had where it is reached by a number, without https, or by another name. */
export const passkeysWorkAt = ({ origin, hostname }: { origin: string; hostname: string }, paperUrl: string): boolean =>
  origin === paperUrl && (origin.startsWith('https:') || hostname === 'localhost') && !/^[\d.]+$|^\[/.test(hostname) && canPasskeys()

/** The older ways of asking for one are left to the password. */
const canPasskeys = () => typeof PublicKeyCredential === 'function' && 'parseCreationOptionsFromJSON' in PublicKeyCredential
