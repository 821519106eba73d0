import { expect, test } from 'vitest'
import { namesIn, readStyle, writeStyle } from './style.ts'

const sheet = '@layer a,b;:root{--x:1}@layer a{p{margin:0}.quote{color:red}.quote>.by,.note{margin:0}@media (min-width:40rem){.quote{float:left}}}@layer b{.map{top:0}}'
const styleFor = (html: string) => writeStyle(readStyle(sheet), namesIn(html))

test('a page carries the rules of what stands on it and no other', () => {
  expect(styleFor('<p class="lead quote">')).toBe('@layer a,b;:root{--x:1}@layer a{p{margin:0}.quote{color:red}@media (min-width:40rem){.quote{float:left}}}')
  expect(styleFor('<p class="note">')).toBe('@layer a,b;:root{--x:1}@layer a{p{margin:0}.note{margin:0}}')
  expect(styleFor('<div class="note">')).toBe('@layer a,b;:root{--x:1}@layer a{.note{margin:0}}')
  expect(styleFor('<p>')).toBe('@layer a,b;:root{--x:1}@layer a{p{margin:0}}')
})

test('what a selector denies, or leaves open, keeps no rule away', () => {
  const open = '.a:not(.b){x:1}.a :is(.c,.d){x:2}.a:has(.e:not(.f)){x:3}:root:not([data-theme="light,dark"]) .a{x:4}'
  expect(writeStyle(readStyle(open), new Set(['.a']))).toBe(open)
})

test('braces and semicolons in quotation marks and addresses end nothing', () => {
  const hard = '.a::after{content:"};{";background:url(data:image/svg+xml;utf8,<svg>{}</svg>)}.b{x:1}'
  expect(writeStyle(readStyle(hard), new Set(['.a']))).toBe(hard.replace('.b{x:1}', ''))
})

test('a rule that names no class is on every page, and so is a keyframe', () => {
  const plain = '@keyframes turn{0%{rotate:0}to{rotate:1turn}}a:hover{x:1}'
  expect(writeStyle(readStyle(plain), new Set(['a']))).toBe(plain)
  expect(styleFor('<i>')).toBe('@layer a,b;:root{--x:1}')
})
