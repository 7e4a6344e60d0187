import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { carryOut, nameOf, placeText } from './calendar.actions.ts';
import { focusLater } from './calendar.focus.ts';
import { showOverlay, useOverlays } from './calendar.store.ts';

/** Asks what a move onto the past, or of a published post, is meant to be: a correction of the record, or a copy. */
export function DoubtDialog() {
  const { t } = useTranslation(['calendar', 'common']);
  const doubt = useOverlays((state) => state.doubt);
  const lead = doubt?.placements[0];
  const close = () => {
    showOverlay({ doubt: null });
    if (lead) focusLater({ card: lead.post.id });
  };
  const choose = (copies: boolean) => () => {
    close();
    if (doubt !== null) void carryOut(doubt.placements, copies);
  };
  const count = doubt?.placements.length ?? 0;
  return (
    <Modal
      opened={doubt !== null}
      onClose={close}
      title={t(doubt?.reason === 'published' ? 'doubt.published' : 'doubt.past', { count })}
      closeButtonProps={{ 'aria-label': t('dialog.close') }}
      size="sm"
      returnFocus={false}
      transitionProps={{ duration: 0 }}
    >
      {lead && (
        <Stack gap="sm">
          <Text size="sm">{`${count === 1 ? nameOf(lead.post) : t('posts', { count })}: ${placeText(lead)}`}</Text>
          <Text size="sm" c="dimmed">
            {t('doubt.text', { count })}
          </Text>
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={close}>
              {t('common:actions.cancel')}
            </Button>
            <Button variant="default" onClick={choose(true)}>
              {t('doubt.copy', { count })}
            </Button>
            <Button onClick={choose(false)} data-autofocus data-correct>
              {t('doubt.correct')}
            </Button>
          </Group>
        </Stack>
      )}
    </Modal>
  );
}
