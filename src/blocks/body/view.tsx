import { Fragment } from 'react'
import type { Medium } from '#blocks/media/model.ts'
import { EmbedFigure, FileLine, Film, Gallery, ImageFigure, Sound } from './figures.tsx'
import type { Block, Body } from './format.ts'
import { Gap, gapsOf } from './gaps.tsx'
import { Code, Heading, List, Paragraph, type Show } from './prose.tsx'
import { anchorsOf, firstPicture, type Setting } from './setting.ts'
import { Table } from './table.tsx'
import { Note, PullQuote, Quotation } from './testimony.tsx'

export { fillGaps } from './gaps.tsx'
export { embedOrigins } from './providers.ts'
export { coreCss, cssFor, extraCss } from './styles.ts'

interface BodyProps {
  body: Body
  /** Those of `mediaIdsOf(body)`; one that is missing is passed over. */
  media: ReadonlyMap<string, Medium>
  language: string
  /** No lead picture stands above these words: their first is fetched first. */
  priority?: boolean
  /** Leaves gaps among the paragraphs, which `fillGaps` fills. */
  hasGaps?: boolean
}

/** The words and figures of an article or page, as its readers see them. */
export function BodyView({ body, media, language, priority = false, hasGaps = false }: BodyProps) {
  const setting = { media, language, anchors: anchorsOf(body), first: priority ? firstPicture(body, media) : undefined }
  const show: Show = (blocks) => blocks.map((block, at) => <Fragment key={at}>{showBlock(block, setting, show)}</Fragment>)
  const gaps = hasGaps ? gapsOf(body) : undefined
  return <div className="body">{body.content.map((block, at) => <Fragment key={at}>{showBlock(block, setting, show)}<Gap after={gaps?.get(block)} /></Fragment>)}</div>
}

function showBlock(node: Block, setting: Setting, show: Show) {
  switch (node.type) {
    case 'paragraph':
      return <Paragraph node={node} />
    case 'heading':
      return <Heading node={node} setting={setting} />
    case 'quotation':
      return <Quotation node={node} setting={setting} show={show} />
    case 'pullQuote':
      return <PullQuote node={node} show={show} />
    case 'bulletList':
    case 'orderedList':
      return <List node={node} show={show} />
    case 'table':
      return <Table node={node} setting={setting} show={show} />
    case 'codeBlock':
      return <Code node={node} />
    case 'note':
      return <Note node={node} setting={setting} show={show} />
    case 'divider':
      return <hr />
    default:
      return showFigure(node, setting)
  }
}

function showFigure(node: Block, setting: Setting) {
  switch (node.type) {
    case 'image':
      return <ImageFigure node={node} setting={setting} />
    case 'gallery':
      return <Gallery node={node} setting={setting} />
    case 'embed':
      return <EmbedFigure node={node} setting={setting} />
    case 'audio':
      return <Sound node={node} setting={setting} />
    case 'video':
      return <Film node={node} setting={setting} />
    case 'file':
      return <FileLine node={node} setting={setting} />
    default:
      // `raw` is another program's markup: readers are never shown it.
      return null
  }
}
