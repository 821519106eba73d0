/** All of it goes to stderr: stdout belongs to the program that runs afterwards. */
export function say(sentence) {
  process.stderr.write(process.stderr.isTTY ? `\u001b[2m› ${sentence}\u001b[0m\n` : `› ${sentence}\n`)
}

/** A reason to stop that is meant for a person: shown without a stack. */
export class Stop extends Error {
  constructor(message, code = 1) {
    super(message)
    this.code = code
  }
}

/** Runs the work and ends the process with the code it gives. */
export async function endWith(work) {
  try {
    process.exit(await work())
  } catch (error) {
    const text = error instanceof Stop ? error.message : error.stack
    if (text) process.stderr.write(`\n✗ ${text}\n`)
    process.exit(error instanceof Stop ? error.code : 1)
  }
}
