/** `./island.ts?bundled` is a script with its imports as one minified text, `./view.css?bundled` minified styles: scripts/bundled.ts makes them. */
declare module '*?bundled' {
  const text: string
  export default text
}
