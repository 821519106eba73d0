import { encodePath } from '#blocks/addresses/model.ts'
import { Onward } from '#blocks/contributors/view.tsx'
import { say as sayOfContributors } from '#blocks/contributors/words.ts'
import { publicationTag } from '#blocks/publication/model.ts'
import { topicPath, topicsPath, topicsTag } from '#blocks/topics/model.ts'
import { type ListedTopic, listTopicsByUse, listTopicsPage } from '#blocks/topics/store.ts'
import { notFound } from '#kernel/errors.ts'
import { loaded, type Part, part } from '#kernel/part.tsx'
import { onePartPage } from '../pages.tsx'
import { onwardHead, planOf, type Site } from '../plan.ts'
import { say } from '../words.ts'
import type { OwnPage } from './own.ts'

const onPage = 200
const mostShown = 20
/** Fewer than this need no list of the most written about above them. */
const manyTopics = 40

export const topics: OwnPage = {
  at: /^\/topics$/,
  declares: ['after'],
  makes: (site, _groups, { after }) =>
    planOf(site, onwardHead(site, { title: say(site.publication.language, 'topics') }, topicsPath, after), onePartPage(site, topicsPart(site, after)), []),
}

interface Topics {
  most: ListedTopic[]
  topics: ListedTopic[]
  next: string | undefined
  isHead: boolean
  language: string
}

/** What is written about here: the most written about first, then all by name. */
const topicsPart = ({ app, publication: { language } }: Site, after: string | undefined): Part =>
  part<Topics>(`all-topics:${after ?? ''}`, async () => {
    const found = await listTopicsPage(app.db, onPage + 1, after)
    if (after !== undefined && !found.length) throw notFound('page')
    const topics = found.slice(0, onPage)
    const most = after === undefined && found.length >= manyTopics ? await listTopicsByUse(app.db, mostShown) : []
    return loaded({ most, topics, next: found.length > onPage ? topics.at(-1)?.slug : undefined, isHead: after === undefined, language }, topicsTag, publicationTag)
  }, TopicsView)

const TopicsView = ({ most, topics, next, isHead, language }: Topics) => (
  <>
    <header className="plain-head"><h1>{say(language, 'topics')}</h1>{topics.length === 0 && <p>{say(language, 'noTopics')}</p>}</header>
    {most.length > 0 && <><h2>{say(language, 'topicsMost')}</h2><TopicList topics={most} language={language} /><h2>{say(language, 'topicsAll')}</h2></>}
    <TopicList topics={topics} language={language} />
    <Onward language={language} path={topicsPath} isHead={isHead} next={next} />
  </>
)

const TopicList = ({ topics, language }: { topics: ListedTopic[]; language: string }) => (
  <ul className="topic-list">
    {topics.map((topic) => (
      <li key={topic.id}><a href={encodePath(topicPath(topic))}>{topic.name}</a>{' '}<span className="quiet">{sayOfContributors(language, 'articles', { n: topic.articleCount })}</span></li>
    ))}
  </ul>
)
