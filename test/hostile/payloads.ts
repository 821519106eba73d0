/** Texts that others wrote to break programs, read from the folder of corpora where there is one. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

const corpora = path.resolve('../shared/corpora')
export const hasCorpora = existsSync(corpora)
export const inCorpora = (file: string) => path.join(corpora, file)

const linesOf = (file: string) => readFileSync(inCorpora(file), 'utf8').split('\n').map((line) => line.replace(/\r$/, '')).filter(Boolean)

/** Markup that runs a program where it is trusted. */
export function hostileMarkup(): string[] {
  const purified: { payload: string }[] = JSON.parse(readFileSync(inCorpora('dompurify/expect.json'), 'utf8'))
  return [...purified.map(({ payload }) => payload), ...linesOf('attack-payloads/wfuzz/XSS.txt'), ...ours]
}

const ours = [
  '<a href="javascript:alert(1)" target=x>a</a><a href=" &#1;JaVaScRiPt&colon;alert(1)">b</a><a href="data:text/html,<script>alert(1)</script>">c</a><a href="vbscript:x">d</a>',
  '<img src="x" onerror="alert(1)"><svg/onload=alert(1)><body onload=alert(1)><details open ontoggle=alert(1)><video><source onerror=alert(1)></video>',
  '[caption width="1" caption="<img src=x onerror=alert(1)>"]<img src="x" onerror="alert(1)">[/caption][embed]javascript:alert(1)[/embed][audio src="javascript:alert(1)"]',
  '<!-- wp:html --><script>alert(1)</script><iframe srcdoc="<script>parent.alert(1)</script>"></iframe><!-- /wp:html -->',
  '<!-- wp:embed {"url":"javascript:alert(1)"} --><figure><div>javascript:alert(1)</div></figure><!-- /wp:embed --><!-- wp:file {"href":"javascript:alert(1)"} --><a href="javascript:alert(1)">f</a><!-- /wp:file -->',
  '<!-- wp:buttons --><!-- wp:button --><a class="wp-block-button__link" href="javascript:alert(1)">b</a><!-- /wp:button --><!-- /wp:buttons -->',
  '</title></style></textarea></script><script>alert(1)</script><meta http-equiv="refresh" content="0;url=//evil.example"><base href="//evil.example/"><link rel=stylesheet href=//evil.example/x.css>',
  '<form action="//evil.example"><input name=trap><button formaction="javascript:alert(1)">go</button></form><object data="javascript:alert(1)"></object><embed src="//evil.example/x.swf">',
]

/** Texts for every field, parameter and address. */
export function naughtyTexts(): string[] {
  const strings: string[] = JSON.parse(readFileSync(inCorpora('blns/blns.json'), 'utf8'))
  const lists = ['SQL', 'Traversal', 'bad_chars', 'XML'].flatMap((name) => linesOf(`attack-payloads/wfuzz/${name}.txt`))
  return [...new Set([...strings, ...lists, ...linesOf('attack-payloads/wfuzz/vulns/sql_inj.txt')])].filter(Boolean)
}

/** Addresses that climb out of a folder; of the long list, which only climbs further and further, every sixth. */
export const climbingPaths = () =>
  [...new Set([...linesOf('attack-payloads/wfuzz/Traversal.txt'), ...linesOf('attack-payloads/wfuzz/vulns/dirTraversal.txt').filter((_, at) => at % 6 === 0)])]
