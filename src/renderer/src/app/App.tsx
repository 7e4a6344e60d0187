import { MantineProvider } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { Notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import 'dayjs/locale/pl';
import { useSettings } from '../data/settings.store.ts';
import { useLanguage } from '../i18n/useLanguage.ts';
import { FirstRun } from '../rooms/start/FirstRun.tsx';
import { cssVariables, theme } from '../ui/theme.ts';
import { TOASTS } from '../ui/toast.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { FaultScreen } from './FaultScreen.tsx';
import { Frame } from './Frame.tsx';

/** Chooses between the three states of the window: the store cannot be opened, the first run, the app. */
export function App() {
  const colorScheme = useSettings((state) => state.settings.theme);
  const language = useLanguage();
  const { t } = useTranslation();
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      {...(colorScheme === 'system' ? {} : { forceColorScheme: colorScheme })}
    >
      <DatesProvider settings={{ locale: language, firstDayOfWeek: 1, consistentWeeks: true }}>
        <Notifications
          position="bottom-center"
          limit={3}
          containerWidth={460}
          classNames={{ root: TOASTS }}
          role="log"
          aria-label={t('status.label')}
        />
        <ErrorBoundary>
          <Screen />
        </ErrorBoundary>
      </DatesProvider>
    </MantineProvider>
  );
}

function Screen() {
  const fault = useSettings((state) => state.system?.fault ?? null);
  const firstRun = useSettings((state) => state.settings.language === null);
  if (fault !== null) return <FaultScreen fault={fault} />;
  return firstRun ? <FirstRun /> : <Frame />;
}
