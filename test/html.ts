/** What html-validate finds wrong with a page. Rules of taste are off. */
import { HtmlValidate } from 'html-validate'

const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: { 'void-style': 'off', 'doctype-style': 'off', 'no-raw-characters': 'off', 'attribute-boolean-style': 'off', 'attr-case': 'off', 'long-title': 'off' },
})

export async function htmlFaults(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html)
  return results.flatMap((result) => result.messages.map(({ ruleId, message }) => `${ruleId}: ${message}`))
}
