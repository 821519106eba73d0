/// <reference types="vitest/config" />
import { globSync } from 'node:fs'
import path from 'node:path'
import { defineConfig, type Plugin } from 'vite'
import { bundled } from './scripts/bundled.ts'
import { compressed } from './scripts/compressed.ts'
import { deskChunks, withStyles } from './scripts/desk-build.ts'

const programs = { main: 'src/main.ts', cli: 'src/cli/main.ts' }

export default defineConfig(({ command, mode }) => ({
  plugins: [bundled(), mapOurOwn(), withStyles(), compressed()],
  publicDir: false,
  // Packages are built in, which halves the start; sharp brings machine code of its own.
  ssr: command === 'build' ? { noExternal: true, external: ['sharp', 'playwright-core'] } : {},
  define: command === 'build' ? { 'process.env.NODE_ENV': '"production"' } : {},
  // Where the site serves what the desk is made of.
  base: '/desk/assets/',
  environments: {
    client: {
      build: {
        outDir: path.join(process.env.OGENE_OUT ?? 'dist/server', '../desk'),
        emptyOutDir: true,
        assetsDir: '',
        manifest: 'manifest.json',
        // The shell is one file on purpose.
        chunkSizeWarningLimit: 700,
        target: 'es2022',
        rolldownOptions: {
          input: 'src/desk/main.tsx',
          output: { codeSplitting: { groups: deskChunks } },
          onLog: (level, log, tell) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && tell(level, log),
        },
      },
    },
    ssr: {
      build: {
        ssr: true,
        // Two folders below the root, as the sources under src/kernel are: both find it at '../..'.
        outDir: process.env.OGENE_OUT ?? (mode === 'bench' ? '.cache/bench' : 'dist/server'),
        emptyOutDir: true,
        target: 'node24',
        sourcemap: true,
        minify: false,
        rolldownOptions: {
          input: mode === 'bench' ? benches() : programs,
          output: {
            entryFileNames: '[name].js',
            chunkFileNames: '[name]-[hash].js',
            codeSplitting: { groups: [{ name: 'packages', test: /[\\/]node_modules[\\/]/ }] },
          },
        },
      },
    },
  },
  builder: {
    async buildApp(builder) {
      if (mode !== 'bench') await builder.build(builder.environments.client!)
      await builder.build(builder.environments.ssr!)
    },
  },
  test: {
    globalSetup: ['test/setup.ts'],
    // Vitest leaves one core free; where there are only two, that is half of the time.
    maxWorkers: '100%',
    reporters: ['default', './scripts/count-tests.ts'],
    // In a run that counts nobody leaves a test.only behind.
    allowOnly: !process.env.OGENE_TEST_COUNT,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // Files share what they import: loading it anew for each took a sixth of the time. Each prints papers of its own all the same.
          isolate: false,
          include: ['{src,scripts,test,migrations,sample}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.browser.test.*', '**/node_modules/**'],
          testTimeout: 45_000,
          hookTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['{src,test}/**/*.browser.test.{ts,tsx}'],
          testTimeout: 90_000,
          hookTimeout: 90_000,
          expect: { poll: { timeout: 20_000 } },
        },
      },
    ],
  },
}))

/** Traces of errors name the lines of our sources. Maps of the packages would cost every start 40 MB. */
function mapOurOwn(): Plugin {
  return {
    name: 'ogene:map-our-own',
    generateBundle(_options, bundle) {
      for (const [file, output] of Object.entries(bundle)) {
        if (output.type === 'chunk' && output.name === 'packages') output.map = null
        if (/^packages-.*\.map$/.test(file)) delete bundle[file]
      }
    },
  }
}

function benches() {
  return Object.fromEntries(globSync('bench/*.bench.ts').map((file) => [path.basename(file, '.bench.ts'), file]))
}
