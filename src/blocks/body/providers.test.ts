import { expect, test } from 'vitest'
import { embedOf, embedOrigins } from './providers.ts'

test.each([
  ['https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=1m30s', 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1&start=90', 'film'],
  ['https://youtu.be/dQw4w9WgXcQ?t=43', 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1&start=43', 'film'],
  ['https://www.youtube.com/shorts/dQw4w9WgXcQ', 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1', 'upright'],
  ['https://www.youtube.com/playlist?list=PL123', 'https://www.youtube-nocookie.com/embed/videoseries?list=PL123', 'film'],
  ['https://vimeo.com/76979871', 'https://player.vimeo.com/video/76979871?dnt=1&autoplay=1', 'film'],
  ['https://open.spotify.com/episode/4rOoJ6Egrf8K2IrywzwOMk', 'https://open.spotify.com/embed/episode/4rOoJ6Egrf8K2IrywzwOMk', 'sound'],
  ['https://soundcloud.com/crier/bell', 'https://w.soundcloud.com/player/?auto_play=true&url=https%3A%2F%2Fsoundcloud.com%2Fcrier%2Fbell', 'sound'],
  ['https://www.tiktok.com/@crier/video/6718335390845095173', 'https://www.tiktok.com/embed/v2/6718335390845095173', 'upright'],
  ['https://x.com/crier/status/20', 'https://platform.twitter.com/embed/Tweet.html?dnt=true&id=20', 'post'],
  ['https://twitter.com/crier/status/20', 'https://platform.twitter.com/embed/Tweet.html?dnt=true&id=20', 'post'],
  ['https://www.instagram.com/p/C0ffee-1/', 'https://www.instagram.com/p/C0ffee-1/embed/', 'post'],
  ['https://www.facebook.com/crier/videos/10153231379946729/', 'https://www.facebook.com/plugins/video.php?show_text=false&href=https%3A%2F%2Fwww.facebook.com%2Fcrier%2Fvideos%2F10153231379946729%2F', 'film'],
])('%s is shown as %s', (address, frame, shape) => {
  expect(embedOf(address, '')).toMatchObject({ frame, shape })
  expect(embedOrigins).toContain(new URL(frame).origin)
})

test.each([
  'https://elsewhere.example/watch?v=dQw4w9WgXcQ', 'https://youtube.com.evil.example/watch?v=dQw4w9WgXcQ', 'https://www.youtube.com/watch?v=%22onload%3D', 'https://www.youtube.com/',
  'https://x.com/crier', 'https://open.spotify.com/', 'https://evil.example/?https://youtu.be/dQw4w9WgXcQ', '',
])('%s is only linked', (address) => {
  expect(embedOf(address, '')).toMatchObject({ frame: undefined, shape: 'elsewhere' })
})

test('a site we do not know goes by the name its editor gave, else by its host', () => {
  expect(embedOf('https://www.elsewhere.example/1', 'Elsewhere').provider).toBe('Elsewhere')
  expect(embedOf('https://www.elsewhere.example/1', '').provider).toBe('elsewhere.example')
})
