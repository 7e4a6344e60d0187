import { registerHooks } from 'node:module';

/**
 * Puts the stand-in in the place of the `electron` module, for a machine where Electron's binary cannot be had:
 * `node --import ./src/chromium-host/register.ts out/main/index.js`.
 */
const standIn = new URL('./electron.ts', import.meta.url).href;

registerHooks({
  resolve(specifier, context, nextResolve) {
    if (specifier !== 'electron') return nextResolve(specifier, context);
    return { url: standIn, format: 'module-typescript', shortCircuit: true };
  },
});
