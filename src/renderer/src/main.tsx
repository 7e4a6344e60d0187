import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import '@mantine/notifications/styles.css';
import './ui/fonts.css';
import './ui/tokens.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { onFlush } from './api/client.ts';
import { App } from './app/App.tsx';
import { startChanges } from './data/changes.ts';
import { flushEdits } from './data/flush.ts';
import { loadSettings, useSettings } from './data/settings.store.ts';
import { startI18n, systemLanguage } from './i18n/i18n.ts';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root');

startChanges();
onFlush(flushEdits);
await loadSettings();
const { settings, system } = useSettings.getState();
await startI18n(settings.language ?? systemLanguage(system?.languages ?? navigator.languages));
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
