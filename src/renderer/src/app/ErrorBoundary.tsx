import { Button, Center, Stack, Text, Title } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** A view that throws shows words and a way on instead of a white window; what was saved is not touched. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { error: unknown }> {
  override state: { error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    if (this.state.error === null) return this.props.children;
    return <Crash onAgain={() => this.setState({ error: null })} />;
  }
}

function Crash({ onAgain }: { onAgain: () => void }) {
  const { t } = useTranslation();
  return (
    <Center h="100%" p="xl" role="alert">
      <Stack maw={460} align="flex-start">
        <Title order={1} size="h3">
          {t('crash.title')}
        </Title>
        <Text>{t('crash.text')}</Text>
        <Button onClick={onAgain}>{t('crash.again')}</Button>
      </Stack>
    </Center>
  );
}
