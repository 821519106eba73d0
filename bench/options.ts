/** What a benchmark was asked for: `--quick` takes a smaller paper and fewer rounds. */
const isQuick = process.argv.includes('--quick')

export const sizes = { small: 1_000, large: isQuick ? 20_000 : 100_000 }
export const rounds = <T>(usual: T, quick: T) => (isQuick ? quick : usual)
