import { startProof } from '#blocks/comments/proof-island.ts'

void startProof()
