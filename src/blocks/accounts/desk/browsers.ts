/** What a browser calls itself, as people call it: "Firefox on Android". Enough to tell one's own apart, no more. */
const names: [RegExp, string][] = [[/Edg(e|A|iOS)?\//, 'Edge'], [/OPR\/|Opera/, 'Opera'], [/SamsungBrowser/, 'Samsung Internet'], [/Firefox|FxiOS/, 'Firefox'], [/Chrom(e|ium)|CriOS/, 'Chrome'], [/Safari/, 'Safari']]
const systems: [RegExp, string][] = [[/Android/, 'Android'], [/iPhone/, 'an iPhone'], [/iPad/, 'an iPad'], [/Windows/, 'Windows'], [/Mac OS/, 'a Mac'], [/CrOS/, 'a Chromebook'], [/Linux/, 'Linux']]

export function browserOf(userAgent: string | null): string {
  const find = (list: [RegExp, string][]) => list.find(([pattern]) => pattern.test(userAgent ?? ''))?.[1]
  const [name, system] = [find(names), find(systems)]
  return name && system ? `${name} on ${system}` : (name ?? (system ? `A browser on ${system}` : 'A browser that does not say its name'))
}
