import { listNewest } from '#blocks/teasers/store.ts'
import { listBodies } from '#blocks/articles/store.ts'
import { listTrending } from '#blocks/trending/store.ts'
import { listMedia } from '#blocks/media/store.ts'
import { mediaIdsOf } from '#blocks/body/model.ts'
import { openPaper, withScratch } from './scratch.ts'
import { saveArticle } from '#blocks/articles/actions.ts'
import { transact } from '#kernel/transact.ts'
import { storyOf } from './story.ts'
await withScratch(async (scratch) => {
  for (const n of [1000, 100000]) {
    const paper = await openPaper(scratch, 'SQLite', n)
    const db = paper.app.db
    for (let i = 0; i < 5; i++) {
      await transact(paper.app, (change) => saveArticle(change, paper.app.newId(), { headline: `x ${i}`, body: storyOf(i, paper.mediumIds[0]!), state: 'published', publishedAt: change.at, sectionId: paper.sections[1]!.id }))
      const t: number[] = []
      let at = performance.now()
      const lap = () => { t.push(performance.now() - at); at = performance.now() }
      await listTrending(db, new Date()); lap()
      const newest = await listNewest(db, { of: 'all' }, 20); lap()
      const bodies = await listBodies(db, newest.map((e) => e.id)); lap()
      await listMedia(db, [...bodies.values()].flatMap(mediaIdsOf)); lap()
      await paper.ask('/feed'); lap()
      console.log(n, 'trending newest bodies media /feed', t.map((x) => x.toFixed(1)).join(' '))
    }
    const explain = await db.selectFrom('articles').select(['id', 'body']).where('id', 'in', ['a', 'b', 'c']).explain()
    console.log(JSON.stringify(explain))
    await paper.close()
  }
})
