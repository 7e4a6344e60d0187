/** What benchmarks take from the core; bundled as the app's own is (`core.ts`), since it reads its migrations through the bundler. */
export { createApp } from '#core/app.ts';
